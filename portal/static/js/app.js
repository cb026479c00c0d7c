// What plain forms and links cannot do by themselves. Every page works without this file.
(() => {
  "use strict";
  const doc = document, root = doc.documentElement, store = window.sessionStorage;
  const all = (selector, inside = doc) => [...inside.querySelectorAll(selector)];
  const meta = doc.querySelector("meta[name=csrf-token]");
  const say = (text) => { doc.getElementById("live").textContent = text; };

  // --- Typed text is kept, by the address it is sent to, until the server has it; never a password. ---
  const KEPT = "textarea, select, [data-new-id], input:not([type=hidden], [type=password], [type=file], [type=submit])";
  // A form that says yes to what another one asked (data-words-of) speaks of the words typed there.
  const keyOf = (form) => "keep " + new URL(form.dataset.wordsOf || form.getAttribute("action") || "", location).pathname;
  const kept = () => Object.keys(store).filter((key) => key.startsWith("keep "));
  const forgetAll = () => kept().forEach((key) => store.removeItem(key));
  const ticked = (field) => field.type === "checkbox" || field.type === "radio";

  function keep(form) {
    const values = all(KEPT, form).filter((f) => f.name).map((f) => [f.name, f.value, ticked(f) ? f.checked : null]);
    try { store.setItem(keyOf(form), JSON.stringify(values)); } catch { /* full or refused: the page itself still has it */ }
  }

  // A form that the server gave back after a sending carries its own words: those win, with their id.
  function giveBack(form) {
    const fields = all(KEPT, form), cameBack = store.getItem("sent") === keyOf(form);
    if (cameBack && fields.some((f) => /^text/.test(f.type) && f.defaultValue)) return keep(form);
    const values = JSON.parse(store.getItem(keyOf(form)) || "[]");
    for (const field of fields) {
      const found = values.find(([name, value, on]) => name === field.name && (on === null || value === field.value));
      if (found && ticked(field)) field.checked = found[2];
      else if (found) field.value = found[1];
    }
  }

  function forgetSent() {
    if (!doc.querySelector("[data-saved]")) return;
    store.removeItem(store.getItem("sent"));
    store.removeItem("sent");
  }

  function knowViewer() {
    const viewer = doc.body.dataset.viewer;
    if (!viewer) return;
    if (store.getItem("viewer") !== viewer) forgetAll();
    store.setItem("viewer", viewer);
  }

  // --- One submit at a time. ---
  const buttons = (form) => all("button:not([type=button])", form);

  function busy(form, on) {
    form.toggleAttribute("data-busy", on);
    buttons(form).forEach((button) => on ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled"));
  }

  doc.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.hasAttribute("data-busy")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const plain = !form.hasAttribute("hx-post") || event.submitter?.hasAttribute("formaction");
    if (plain && !navigator.onLine) { // it would leave for the browser's own page about that
      event.preventDefault();
      return tell(form, noNetwork());
    }
    if (form.hasAttribute("data-sign-out")) forgetAll();
    // Signing in comes between a sending and its answer, so that is no sending of its own.
    if (!form.querySelector("[type=password]")) store.setItem("sent", keyOf(form));
    if (form.hasAttribute("data-keep")) keep(form);
    // A button with an address of its own leads to another page: that is not for htmx.
    if (event.submitter?.hasAttribute("formaction")) event.stopPropagation();
    busy(form, true);
    setTimeout(busy, 20000, form, false);
  }, true);

  // --- A fresh id for a new thing, so that sending twice stores once. ---
  function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, at) =>
      (at === 6 ? byte & 15 | 64 : at === 8 ? byte & 63 | 128 : byte).toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // --- How many characters are left. ---
  function countLeft(area) {
    const left = area.dataset.count - area.value.length;
    const out = area.parentNode.querySelector(".counter");
    if (out) out.textContent = left > 200 ? "" : (left < 0 ? out.dataset.over : out.dataset.left).replace("{}", Math.abs(left));
  }

  // --- Where am I? ---
  function locate(button) {
    const form = button.form, words = button.dataset;
    if (!navigator.geolocation) return note(button, words.failed);
    say(words.busy);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      form.elements.lat.value = coords.latitude.toFixed(5);
      form.elements.lon.value = coords.longitude.toFixed(5);
      note(button, words.done);
    }, () => note(button, words.failed), { enableHighAccuracy: true, timeout: 10000 });
  }

  function note(button, text) {
    const place = button.nextElementSibling;
    if (place?.tagName === "OUTPUT") place.textContent = text;
    else say(text);
  }

  // --- From an error to its field; the address stays as it was, so that a redirect gets no #. ---
  function toField(event, hash) {
    const place = doc.querySelector(hash);
    if (!place) return;
    event.preventDefault();
    place.closest("details")?.setAttribute("open", "");
    place.scrollIntoView();
    (place.querySelector("input") ?? place).focus();
  }

  // --- What has to happen to every new piece of page. ---
  function prepare() {
    all("form[data-keep]:not([data-ready])").forEach((form) => {
      form.autocomplete = "off"; // or the browser too gives back words, on the way back even those that were saved
      giveBack(form);
      form.dataset.ready = "";
    });
    all("input[data-new-id]").forEach((input) => { input.value ||= newId(); });
    all("textarea[data-count]").forEach(countLeft);
    const first = doc.querySelector("[data-focus]");
    first?.focus();
    first?.removeAttribute("data-focus");
  }

  doc.addEventListener("input", ({ target }) => {
    if (target.dataset.count) countLeft(target);
    if (target.form?.hasAttribute("data-keep")) keep(target.form);
  });
  doc.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-geolocate], [data-print], [data-close], .summary a");
    if (!button) return;
    if (button.hash) toField(event, button.hash);
    else if ("geolocate" in button.dataset) locate(button);
    else if ("print" in button.dataset) window.print();
    else button.closest("dialog").close();
  });
  doc.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit(buttons(event.target.form)[0]);
    }
  });

  // --- htmx: the token, no network, an ended session, more rows. ---
  const formOf = (event) => event.target.closest?.("form");
  const isQuiet = (event) => event.target.closest?.("[data-quiet]");  // asks by itself: whoever reads is left in peace
  let rows = 0, waiting = null;

  const noNetwork = () => doc.getElementById("offline").content.firstElementChild.cloneNode(true);
  const untell = () => all("[data-told]").forEach((words) => words.remove());

  function tell(form, words) {
    untell();
    words.dataset.told = "";
    words.setAttribute("role", "alert");
    form ? (form.querySelector(".submit") ?? form).append(words) : doc.getElementById("flashes").replaceChildren(words);
    words.scrollIntoView({ block: "center" });
  }

  doc.addEventListener("htmx:config:request", ({ detail }) => { detail.ctx.request.headers["X-CSRFToken"] = meta.content; });
  doc.addEventListener("htmx:before:request", (event) => {
    if (!event.target.matches("form, a, button")) return; // no step of a person: what was told stays to be read
    untell();
    rows = event.target.matches("[data-more]") ? all(".rows :is(h2, h3) a").length : 0;
  });
  doc.addEventListener("htmx:finally:request", () => all("form[data-busy]").forEach((form) => busy(form, false)));
  const tellOffline = (event) => tell(formOf(event), noNetwork());

  doc.addEventListener("htmx:error", (event) => {
    const { ctx } = event.detail;
    if (!ctx?.request || ctx.response || isQuiet(event)) return;
    tellOffline(event);
  });
  doc.addEventListener("htmx:after:swap", () => {
    forgetSent();
    prepare();
    if (rows) all(".rows :is(h2, h3) a")[rows]?.focus();
    rows = 0;
  });

  const dialog = doc.getElementById("sign-in");
  doc.addEventListener("session-expired", (event) => {
    if (dialog.open || isQuiet(event)) return;
    waiting = formOf(event);
    dialog.showModal();
  });
  // Every answer of ours has this header. One without it, of a proxy while the portal starts anew, takes no form away.
  const isOurs = (response) => !response || response.headers.has("Cross-Origin-Opener-Policy");
  doc.addEventListener("htmx:before:swap", (event) => {
    const { response } = event.detail.ctx, strange = !isOurs(response), quiet = isQuiet(event);
    if (strange || quiet && response?.status !== 200) event.preventDefault();
    if (strange && !quiet) tellOffline(event);
  });
  // The page underneath stands still meanwhile, or its next question would empty the form that is being filled in.
  ["request", "swap"].forEach((what) => doc.addEventListener("htmx:before:" + what, (event) => {
    if (dialog.open && !dialog.contains(event.target)) event.preventDefault();
  }));
  doc.addEventListener("signed-in", () => {
    const fresh = dialog.querySelector("[data-csrf]");
    if (fresh.dataset.viewer !== doc.body.dataset.viewer) {
      forgetAll();
      return location.assign("/");
    }
    meta.content = fresh.dataset.csrf;
    all("input[name=csrf_token]").forEach((input) => { input.value = meta.content; });
    dialog.close();
    tell(waiting, fresh);
  });

  // --- A beat for what looks for news, only while somebody is looking. ---
  setInterval(() => {
    if (doc.visibilityState === "visible") doc.body.dispatchEvent(new CustomEvent("portal:visible-tick", { bubbles: true }));
  }, 15000);
  addEventListener("pageshow", () => all("form[data-busy]").forEach((form) => busy(form, false)));

  root.classList.add("js");
  knowViewer();
  forgetSent();
  prepare();
})();
