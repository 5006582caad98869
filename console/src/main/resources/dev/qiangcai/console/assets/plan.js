"use strict";
/* Searching the store leaves everything else in the form as it is: of the answer, a whole page, only the items are taken, and what was proposed for fields that are empty. */
(() => {
  const form = document.querySelector("form.plan");
  if (!form) return;

  function propose(page) {
    for (const field of page.querySelectorAll("form.plan .field input")) {
      const here = document.getElementById(field.id);
      if (here && here.type === "text" && here.value === "") here.value = field.value;
    }
  }

  form.addEventListener("submit", async event => {
    const button = event.submitter;
    const searching = button?.id === "search";
    if (!searching && button?.name !== "add") return;
    event.preventDefault();
    const items = document.getElementById("items");
    if (items.getAttribute("aria-busy") === "true") return;
    const body = new URLSearchParams(new FormData(form, button));
    const label = button.textContent;
    items.setAttribute("aria-busy", "true");
    if (searching) button.textContent = button.dataset.busy;
    try {
      const answer = await fetch("/plan", { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("items");
      if (!fresh) { document.querySelector("main").replaceWith(page.querySelector("main")); return; }
      items.replaceWith(fresh);
      propose(page);
      document.getElementById(searching ? "found" : "wanted")?.focus();
    } catch {
      items.setAttribute("aria-busy", "false");
      button.textContent = label;
      document.getElementById("link").textContent = document.body.dataset.gone;
      document.getElementById("link").hidden = false;
    }
  });

  /* The form's own key is Enter: in this field it searches. */
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.target.id !== "wanted") return;
    event.preventDefault();
    form.requestSubmit(document.getElementById("search"));
  });
})();
