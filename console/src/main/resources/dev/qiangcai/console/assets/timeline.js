"use strict";
/* The milliseconds around the opening, and how long round trips took. Drawn anew when something happened, once a second at most. */
(() => {
  const place = document.getElementById("timeline");
  const bars = document.getElementById("latency");
  if (!place) return;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const axis = (label, more = {}) => ({
    label, stroke: colour("--ink"), grid: { stroke: colour("--line") }, ticks: { stroke: colour("--line") }, ...more,
  });
  let plots = [], shown = "", due = 0, fetching = false;

  function none(node) {
    const text = document.createElement("p");
    text.className = "hint";
    text.textContent = node.dataset.none;
    node.replaceChildren(text);
  }

  function draw(node, options, data) {
    node.replaceChildren();
    const plot = new uPlot({ width: Math.max(280, node.clientWidth), legend: { live: false }, ...options }, data, node);
    plots.push({ plot, node });
  }

  /* Each order on a line of its own from below; looks and other requests at the bottom. */
  function moments(data) {
    const marks = [];
    const mark = (at, row, kind) => { if (at !== null && at !== undefined) marks.push({ at, row, kind }); };
    data.at.forEach((at, i) => { if (data.kind[i] !== "order") mark(at, 0, 4); });
    data.attempts.forEach(a => { mark(a.intended, a.number, 0); mark(a.sent, a.number, 1); mark(a.firstByte, a.number, 2); mark(a.decided, a.number, 3); });
    if (marks.length === 0) { none(place); return; }
    marks.sort((one, other) => one.at - other.at);
    const of = kind => marks.map(m => m.kind === kind ? m.row : null);
    // A large dot shows around a small one that lies upon it: what is sent as intended, and decided at its first byte.
    const dots = (label, paint, size) => ({ label, stroke: colour(paint), fill: colour(paint), paths: () => null, points: { show: true, size, fill: colour(paint) } });
    const rows = data.attempts.length;
    const near = data.attempts.flatMap(a => [a.intended, a.sent, a.firstByte, a.decided]).filter(at => at !== null);
    const low = near.length > 0 ? Math.min(-20, ...near) - 10 : marks[0].at;
    const high = near.length > 0 ? Math.max(60, ...near) + 10 : marks[marks.length - 1].at + 1;
    draw(place, {
      height: 140 + 28 * Math.min(rows, 10),
      scales: { x: { time: false, range: (_, from, to) => from === marks[0].at && to === marks[marks.length - 1].at ? [low, high] : [from, to] }, y: { range: [-0.6, rows + 0.6] } },
      axes: [axis(place.dataset.millis), axis("", { splits: () => [...Array(rows + 1).keys()], values: (_, all) => all.map(row => row === 0 ? place.dataset.others : `${place.dataset.attempt} ${row}`), size: 80 })],
      series: [{ label: place.dataset.millis }, dots(place.dataset.intended, "--calm", 13), dots(place.dataset.sent, "--ours", 7),
        dots(place.dataset.byte, "--good", 13), dots(place.dataset.decided, "--ink", 7), dots(place.dataset.look, "--line-strong", 7)],
      hooks: { draw: [plot => {
        const x = plot.valToPos(0, "x", true);
        if (x < plot.bbox.left || x > plot.bbox.left + plot.bbox.width) return;
        plot.ctx.save();
        plot.ctx.strokeStyle = colour("--good");
        plot.ctx.lineWidth = 2;
        plot.ctx.beginPath();
        plot.ctx.moveTo(x, plot.bbox.top);
        plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
        plot.ctx.stroke();
        plot.ctx.fillStyle = colour("--ink");
        plot.ctx.textAlign = "left";
        plot.ctx.fillText(place.dataset.opening, x + 4, plot.bbox.top + 10);
        plot.ctx.restore();
      }] },
    }, [marks.map(m => m.at), of(0), of(1), of(2), of(3), of(4)]);
  }

  /* Whether it is 1, 2 or 5 of a power of ten: of a scale that has no two of those, hardly anything could be read. */
  const told = at => [1, 2, 5].includes(Number(at.toExponential(3).split("e")[0]));

  /* Classes on a logarithmic scale, since a few slow answers matter and would squeeze all others together. */
  function histogram(data) {
    const all = data.roundTrip.filter(ms => ms !== null && ms > 0);
    if (all.length === 0) { none(bars); return; }
    const edges = [];
    for (let edge = 0.25; edge < 20000; edge *= Math.SQRT2) edges.push(edge);
    const counts = edges.map((edge, i) => all.filter(ms => ms >= (i === 0 ? 0 : edge) && ms < (edges[i + 1] ?? Infinity)).length);
    const first = Math.max(0, counts.findIndex(count => count > 0) - 1);
    const last = counts.length - [...counts].reverse().findIndex(count => count > 0) + 1;
    draw(bars, {
      height: 180,
      scales: { x: { time: false, distr: 3 }, y: { range: (_, __, most) => [0, Math.max(1, most) * 1.1] } },
      axes: [axis(bars.dataset.millis, { filter: (_, places) => places.map(at => told(at) ? at : null), values: (_, places) => places.map(at => at === null ? "" : at) }), axis(bars.dataset.count, { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] })],
      series: [{ label: bars.dataset.millis }, { label: bars.dataset.count, stroke: colour("--ours"), fill: colour("--ours-soft"), paths: uPlot.paths.stepped({ align: 1 }), points: { show: false } }],
    }, [edges.slice(first, last), counts.slice(first, last)]);
  }

  async function load() {
    if (fetching) return;
    fetching = true;
    due = performance.now() + 1000;
    try {
      const text = await (await fetch("/timeline.json")).text();
      if (text !== shown) {
        shown = text;
        plots.forEach(({ plot }) => plot.destroy());
        plots = [];
        const data = JSON.parse(text);
        moments(data);
        histogram(data);
      }
    } catch { /* the page says that the program is gone */ }
    fetching = false;
  }

  let later = 0;
  window.timeline = () => {
    if (later) return;
    later = setTimeout(() => { later = 0; load(); }, Math.max(0, due - performance.now()));
  };
  addEventListener("resize", () => plots.forEach(({ plot, node }) => plot.setSize({ width: Math.max(280, node.clientWidth), height: plot.height })));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { shown = ""; load(); });
  load();
})();
