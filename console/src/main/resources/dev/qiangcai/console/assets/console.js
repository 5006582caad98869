"use strict";
/* Keeps the page what the program says it is: parts come ready-made as HTML and take the place of those with the same id. */
(() => {
  const banner = document.getElementById("link");
  let ahead = 0; // the program's clock less this browser's, in ms
  let ended = false;

  function say(text) {
    banner.textContent = text;
    banner.hidden = text === "";
  }

  function made(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  }

  function replace(id, html) {
    const old = document.getElementById(id);
    const fresh = made(html);
    if (!old) {
      if (id.startsWith("row-")) add(fresh);
      return;
    }
    // A question that is being answered stays under the owner's hands.
    if (id === "needs" && fresh.dataset.question !== "" && fresh.dataset.question === old.dataset.question) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    old.replaceWith(fresh);
    if (focused) document.getElementById(focused)?.focus();
    if (id === "needs") asked(fresh);
  }
  function add(row) {
    const board = document.getElementById("board");
    board.querySelector("tbody").append(row);
    board.hidden = false;
  }

  /* So many parts a frame that no frame is late; of each part only the newest. The title is for those who look elsewhere, where no frames are drawn. */
  const waiting = new Map();
  let drawing = false;
  function draw() {
    const until = performance.now() + 6;
    for (const [id, html] of waiting) {
      waiting.delete(id);
      replace(id, html);
      if (performance.now() > until) break;
    }
    tick();
    drawing = waiting.size > 0;
    if (drawing) requestAnimationFrame(draw);
  }
  function show(patches) {
    for (const { id, html } of patches) {
      if (id === "title") document.title = made(html).textContent;
      else waiting.set(id, html);
    }
    if (!drawing) { drawing = true; requestAnimationFrame(draw); }
  }

  const two = number => String(number).padStart(2, "0");
  function clock(ms) {
    const at = new Date(ms);
    return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  }
  function left(ms) {
    if (ms <= 0) return "0:00";
    const seconds = Math.ceil(ms / 1000);
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  }
  function set(node, text) { if (node.textContent !== text) node.textContent = text; }
  function tick() {
    const now = Date.now() + ahead;
    for (const node of document.querySelectorAll("[data-offset]")) set(node, clock(now + Number(node.dataset.offset)));
    for (const node of document.querySelectorAll("[data-until]")) set(node, left(Number(node.dataset.until) - now));
  }

  function asked(part) {
    window.slider?.(part);
    part.querySelector("[autofocus], #answer, .knob")?.focus();
  }

  /* Answers go without leaving the page; what comes of them comes by the stream. */
  document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.getAttribute("action") !== "/answer") return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    try {
      await fetch("/answer", { method: "POST", body, headers: { "X-Live": "1" } });
    } catch {
      for (const button of form.querySelectorAll("button")) button.disabled = false;
      say(document.body.dataset.gone);
    }
  });

  let stream;
  function listen() {
    stream = new EventSource(document.getElementById("live").dataset.stream);
    stream.addEventListener("time", event => {
      ahead = Number(event.data) - Date.now();
      if (!ended) say("");
    });
    stream.addEventListener("patch", event => {
      ended = false;
      say("");
      show(JSON.parse(event.data));
      window.timeline?.();
    });
    stream.addEventListener("end", () => {
      ended = true;
      say(document.body.dataset.ended);
    });
    stream.addEventListener("error", () => {
      if (!ended) say(document.body.dataset.gone);
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    });
  }

  if (document.getElementById("live")) listen();
  /* What goes on elsewhere is asked for again. */
  if (document.querySelector("[data-again]")) setTimeout(() => location.reload(), 3000);
  asked(document.getElementById("needs") ?? document.body);
  tick();
  setInterval(tick, 250);
})();
