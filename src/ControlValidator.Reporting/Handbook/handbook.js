"use strict";
(() => {
  const form = document.querySelector(".filter");
  const search = form.querySelector("input");
  const said = form.querySelector("output");
  const nothing = document.querySelector(".nothing");
  const shelves = [...document.querySelectorAll(".shelf")];
  const items = [...document.querySelectorAll(".shelf-list li")].map(item => ({
    item,
    text: (item.textContent + " " + item.dataset.words).toLowerCase(),
  }));
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
    let shown = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every(word => text.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    for (const shelf of shelves)
      shelf.hidden = shelf.querySelector("li:not([hidden])") === null;
    nothing.hidden = shown > 0;
    said.textContent = words.length === 0 ? "" : `${shown} of ${items.length} controls`;
  };
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", filter);
  form.hidden = false;
  filter();
})();
