// Whom one can name, once "@" is typed in a topic. Without this file one types the name oneself.
(() => {
  "use strict";
  const doc = document, MOST = 5;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const list = doc.createElement("ul");
  list.id = "named";
  list.className = "named";
  list.setAttribute("role", "listbox");
  let area = null, from = 0, at = 0;

  const names = () => [...doc.getElementById("names").options].map((option) => option.value);
  const close = () => {
    list.remove();
    ["aria-controls", "aria-activedescendant"].forEach((name) => area?.removeAttribute(name));
    area = null;
  };

  // What stands between the "@" and the caret; null when there is none.
  function asked(field) {
    const before = field.value.slice(0, field.selectionStart), found = /(?:^|[\s(])@([^@\n]{0,40})$/.exec(before);
    if (!found) return null;
    from = before.length - found[1].length;
    return plain(found[1]);
  }

  function fitting(words) {
    const starts = (name) => name.startsWith(words) || name.split(" ").some((_, n, all) => all.slice(n).join(" ").startsWith(words));
    return names().filter((name) => starts(plain(name)) && plain(name) !== words.trimEnd()).slice(0, MOST);
  }

  function point(to) {
    at = (to + list.children.length) % list.children.length;
    [...list.children].forEach((one, n) => one.setAttribute("aria-selected", n === at));
    area.setAttribute("aria-activedescendant", list.children[at].id);
  }

  function offer(field) {
    const words = asked(field), found = words === null ? [] : fitting(words);
    if (!found.length) return close();
    area = field;
    list.setAttribute("aria-label", doc.getElementById("names").dataset.label);
    list.replaceChildren(...found.map((name, n) => {
      const one = doc.createElement("li");
      Object.assign(one, { id: "named-" + n, textContent: name });
      one.setAttribute("role", "option");
      return one;
    }));
    field.after(list);
    field.setAttribute("aria-controls", list.id);
    point(0);
  }

  function take(name) {
    const field = area, rest = field.value.slice(field.selectionStart);
    field.setRangeText(name + (/^\s/.test(rest) ? "" : " "), from, field.selectionStart, "end");
    close();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const KEYS = {
    ArrowDown: () => point(at + 1),
    ArrowUp: () => point(at - 1),
    Enter: () => take(list.children[at].textContent),
    Tab: () => take(list.children[at].textContent),
    Escape: close,
  };

  doc.addEventListener("input", ({ target }) => { if (target.matches("#reply textarea")) offer(target); });
  doc.addEventListener("keydown", (event) => {
    if (event.target !== area || event.ctrlKey || event.metaKey || event.shiftKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  }, true);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the words keep the focus
  list.addEventListener("click", ({ target }) => { if (target !== list) take(target.textContent); });
  doc.addEventListener("focusout", ({ target }) => { if (target === area) close(); });
})();
