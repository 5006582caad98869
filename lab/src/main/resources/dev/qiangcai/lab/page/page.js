"use strict";
/* What every page with plots needs: its figures, its colours, and plots that follow the window's width. */
const page = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const axis = label => ({ label, stroke: colour("--soft"), grid: { stroke: colour("--line") }, ticks: { stroke: colour("--line") } });
  const plots = [];
  function plot(place, series, values, options) {
    const height = options.height ?? 260;
    const made = new uPlot({ width: place.clientWidth, height, series, ...options }, values, place);
    plots.push([made, place, height]);
  }
  addEventListener("resize", () => plots.forEach(([made, place, height]) => made.setSize({ width: place.clientWidth, height })));
  return { data, colour, axis, plot };
})();
