"use strict";
(() => {
  const { data, colour, axis, plot } = page;

  /* The median as a thick dash and its interval as a line, beside each variant's dots. */
  const medians = columns => chart => {
    const { ctx } = chart;
    ctx.save();
    ctx.strokeStyle = colour("--ours");
    columns.forEach((column, index) => {
      if (!column.median) return;
      const x = chart.valToPos(index + .25, "x", true);
      const y = figure => chart.valToPos(Number(figure), "y", true);
      const dash = (from, to, width) => {
        ctx.lineWidth = width * devicePixelRatio;
        ctx.beginPath();
        ctx.moveTo(...from);
        ctx.lineTo(...to);
        ctx.stroke();
      };
      const half = 8 * devicePixelRatio;
      dash([x, y(column.median.low)], [x, y(column.median.high)], 1.5);
      dash([x - half, y(column.median.median)], [x + half, y(column.median.median)], 3);
    });
    ctx.restore();
  };

  /* Of a logarithmic axis only the powers of ten get a line. */
  const tens = figure => figure > 0 && Number.isInteger(Math.round(Math.log10(figure) * 1e6) / 1e6) ? figure : null;

  function distributions({ place, unit, columns }) {
    const dots = columns.flatMap((column, index) =>
      column.figures.map((figure, round) => [index - .2 + .3 * (round + 1) / (column.figures.length + 1), figure]));
    const figures = dots.map(([, figure]) => figure);
    const low = Math.min(...figures), high = Math.max(...figures);
    const wide = low > 0 && high / low > 30;
    const across = { time: false, range: [-.5, columns.length - .5] };
    const down = wide ? { distr: 3 } : { range: (_, least, most) => uPlot.rangeNum(Math.min(0, least), most, .1, true) };
    plot(document.getElementById(place),
      [{}, { stroke: colour("--calm"), fill: colour("--calm"), paths: () => null, points: { show: true, size: 7 } }],
      [dots.map(([x]) => x), figures],
      {
        height: 220,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: across, y: down },
        axes: [
          { ...axis(), splits: () => columns.map((_, index) => index), values: () => columns.map(column => column.name), grid: { show: false } },
          { ...axis(unit), size: 70, grid: { stroke: colour("--line"), filter: (_, splits) => wide ? splits.map(tens) : splits } },
        ],
        hooks: { draw: [medians(columns)] },
      });
  }

  data.plots.forEach(distributions);
})();
