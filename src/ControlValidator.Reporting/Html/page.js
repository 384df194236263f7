
"use strict";
(() => {
  const form = document.querySelector(".filter");
  const search = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[name=outcome]")];
  const said = form.querySelector("output");
  const nothing = document.querySelector(".nothing");
  const pillars = [...document.querySelectorAll(".pillar")];
  const controls = [...document.querySelectorAll(".control")].map(element => ({
    element,
    head: (element.querySelector("summary").textContent + " " + element.querySelector(".about").textContent).toLowerCase(),
    parts: [...element.querySelectorAll("[data-outcome]")].map(part => {
      const rows = [...part.querySelectorAll("tbody > tr")];
      const isList = part.localName === "details";
      return {
        part,
        outcome: part.dataset.outcome,
        rows: isList ? rows.map(row => ({ row, text: row.textContent.toLowerCase() })) : [],
        text: isList ? "" : part.textContent.toLowerCase(),
      };
    }),
  }));

  const filterPart = (part, outcomes, inHead, words) => {
    const has = text => words.every(word => text.includes(word));
    let matches = inHead || has(part.text);
    for (const { row, text } of part.rows) {
      const found = inHead || has(text);
      row.hidden = !found;
      matches ||= found;
    }
    const shown = matches && outcomes.has(part.outcome);
    part.part.hidden = !shown;
    return shown;
  };

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
    const outcomes = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const all = outcomes.size === boxes.length;
    let shown = 0;
    for (const control of controls) {
      const inHead = words.every(word => control.head.includes(word));
      const parts = control.parts.map(part => filterPart(part, outcomes, inHead, words)).filter(Boolean).length;
      const visible = parts > 0 || (inHead && all && control.parts.length === 0);
      control.element.hidden = !visible;
      shown += visible ? 1 : 0;
    }
    for (const pillar of pillars)
      pillar.hidden = pillar.querySelector(".control:not([hidden])") === null;
    nothing.hidden = shown > 0 || controls.length === 0;
    said.textContent = words.length === 0 && all ? "" : `${shown} of ${controls.length} controls`;
  };

  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const control = target?.closest("details.control");
    if (control) {
      control.open = true;
      control.hidden = false;
      control.scrollIntoView();
    }
  };

  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", filter);
  form.addEventListener("click", event => {
    const open = event.target.dataset.open;
    if (open !== undefined)
      controls.filter(control => !control.element.hidden).forEach(control => { control.element.open = open === "true"; });
  });
  addEventListener("hashchange", reveal);
  form.hidden = false;
  filter();
  reveal();
})();
