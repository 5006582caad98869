"use strict";
(() => {
  const { data, colour, axis, plot } = page;
  const words = data.words;
  const svgNode = (name, attributes, text) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    return node;
  };

  /* Milliseconds around the opening: our attempts as bars, polls and rivals as ticks. */
  function drawTimeline(place) {
    const marks = data.attempts.flatMap(a => [a.intended, a.sent, a.firstByte, a.decided]).filter(x => x !== null);
    const rivals = data.rivals.slice(0, 2000);
    if (marks.length === 0) { place.textContent = words.none; return; }
    const low = Math.min(-20, ...marks) - 10;
    const high = Math.max(60, ...marks, ...rivals.filter(ms => ms < 300)) + 10;
    const width = 900, left = 110, row = 34, top = 28;
    const rows = data.attempts.length + 2;
    const x = ms => left + (ms - low) / (high - low) * (width - left - 110);
    const svg = svgNode("svg", { viewBox: `0 0 ${width} ${top + rows * row + 24}`, role: "img", "aria-label": words.timeline });
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find(s => (high - low) / s <= 12) || 60000;
    for (let ms = Math.ceil(low / step) * step; ms <= high; ms += step) {
      svg.append(svgNode("line", { x1: x(ms), x2: x(ms), y1: top, y2: top + rows * row, stroke: colour("--line") }));
      svg.append(svgNode("text", { x: x(ms), y: top - 8, "text-anchor": "middle" }, `${ms} ${words.millis}`));
    }
    svg.append(svgNode("line", { x1: x(0), x2: x(0), y1: top, y2: top + rows * row, stroke: colour("--good"), "stroke-width": 2 }));
    svg.append(svgNode("text", { x: x(0) + 4, y: top + rows * row + 16 }, words.opening));
    data.attempts.forEach((attempt, index) => {
      const y = top + index * row + row / 2;
      svg.append(svgNode("text", { x: 4, y: y + 4 }, `${words.attempt} ${attempt.number}`));
      const from = attempt.sent ?? attempt.intended, to = attempt.decided ?? from;
      const bar = svgNode("rect", { x: x(from), y: y - 6, width: Math.max(1, x(to) - x(from)), height: 12, rx: 3, fill: colour("--ours"), opacity: .35 });
      bar.append(svgNode("title", {}, `${attempt.outcome}: ${from.toFixed(2)} … ${to.toFixed(2)} ${words.millis}`));
      svg.append(bar);
      for (const [key, shape] of [["intended", "--calm"], ["sent", "--ours"], ["arrived", "--good"], ["firstByte", "--ours"], ["decided", "--ink"]]) {
        const at = attempt[key];
        if (at === null || at === undefined) continue;
        const dot = svgNode("circle", { cx: x(at), cy: y, r: 4, fill: colour(shape) });
        dot.append(svgNode("title", {}, `${words[key]}: ${at.toFixed(3)} ${words.millis}`));
        svg.append(dot);
      }
      svg.append(svgNode("text", { x: x(to) + 8, y: y + 4 }, attempt.outcome));
    });
    const ticks = (label, moments, index, paint) => {
      const y = top + index * row;
      svg.append(svgNode("text", { x: 4, y: y + row / 2 + 4 }, label));
      for (const ms of moments) if (ms >= low && ms <= high)
        svg.append(svgNode("line", { x1: x(ms), x2: x(ms), y1: y + 8, y2: y + row - 8, stroke: colour(paint), "stroke-width": 1.5 }));
    };
    ticks(words.polls, data.requests.filter(r => r.kind !== "order").map(r => r.at), data.attempts.length, "--calm");
    ticks(words.rivals, rivals, data.attempts.length + 1, "--rival");
    place.append(svg);
  }

  function drawLatency(place) {
    const points = data.requests.filter(r => r.rtt !== null).sort((a, b) => a.at - b.at);
    if (points.length === 0) { place.textContent = words.none; return; }
    const dots = (kind, paint, size) => ({
      label: words[kind], stroke: colour(paint), fill: colour(paint), paths: () => null, points: { show: true, size },
    });
    const of = kind => points.map(r => r.kind === kind ? r.rtt : null);
    plot(place,
      [{ label: words.seconds }, dots("look", "--calm", 5), dots("warm", "--rival", 6), dots("quote", "--good", 8), dots("order", "--ours", 9)],
      [points.map(r => r.at / 1000), of("look"), of("warm"), of("quote"), of("order")],
      { scales: { x: { time: false } }, axes: [axis(words.seconds), axis(words.millis)] });
  }

  function drawClock(place) {
    if (data.clock.length === 0) { place.textContent = words.none; return; }
    plot(place,
      [{ label: words.probe }, { label: words.bound, stroke: colour("--ours"), width: 2, points: { show: true, size: 6 } }],
      [data.clock.map((_, i) => i + 1), data.clock],
      { scales: { x: { time: false }, y: { distr: 3 } }, axes: [axis(words.probe), axis(words.millis)] });
  }

  drawTimeline(document.getElementById("timeline"));
  drawLatency(document.getElementById("latency"));
  drawClock(document.getElementById("clock"));
})();
