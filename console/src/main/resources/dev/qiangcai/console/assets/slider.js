"use strict";
/* The owner drags the piece: by mouse, by finger, by key. Where it is dropped, and how it came there, is the answer; this file does not look at the picture. */
window.slider = part => {
  const form = part.querySelector("form[data-slider]");
  if (!form) return;
  const rail = form.querySelector(".rail");
  const knob = form.querySelector(".knob");
  const piece = form.querySelector(".piece");
  const most = Number(rail.dataset.most);
  const width = Number(rail.dataset.width);
  const track = [];
  let x = 0, y = 0, began = 0, grip = null;

  const note = () => {
    if (began === 0) began = performance.now();
    if (track.length < 500) track.push(`${Math.round(x)},${Math.round(y)},${Math.round(performance.now() - began)}`);
  };
  const move = to => {
    x = Math.min(most, Math.max(0, to));
    piece.setAttribute("x", String(x));
    knob.setAttribute("aria-valuenow", String(Math.round(x)));
    const room = rail.clientWidth - knob.offsetWidth;
    knob.style.transform = `translateX(${room * x / most}px)`;
    form.elements["slider.x"].value = String(Math.round(x));
    note();
    form.elements["slider.track"].value = track.join(";");
  };
  const send = () => form.requestSubmit(form.querySelector("button[name=send]"));

  /* The piece moves as far as the hand does, in the picture's own pixels. */
  const scale = () => width / rail.getBoundingClientRect().width;
  const grab = event => {
    grip = { from: event.clientX, down: event.clientY, x };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    knob.focus();
    note();
  };
  const drag = event => {
    if (!grip) return;
    y = (event.clientY - grip.down) * scale();
    move(grip.x + (event.clientX - grip.from) * scale());
  };
  const drop = event => {
    if (!grip) return;
    drag(event);
    const dragged = Math.abs(x - grip.x) > 2;
    grip = null;
    if (dragged) send();
  };
  for (const handle of [knob, piece]) {
    handle.addEventListener("pointerdown", grab);
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("pointerup", drop);
    handle.addEventListener("pointercancel", () => { grip = null; });
  }
  knob.addEventListener("keydown", event => {
    const step = event.shiftKey ? 10 : 1;
    const to = { ArrowRight: x + step, ArrowUp: x + step, ArrowLeft: x - step, ArrowDown: x - step, Home: 0, End: most,
      PageUp: x + 10, PageDown: x - 10 }[event.key];
    if (to !== undefined) { move(to); event.preventDefault(); }
    if (event.key === "Enter") { send(); event.preventDefault(); }
  });
};
