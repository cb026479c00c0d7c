// Which control the keyboard is at, whether that shows, and what a bar hides of it; and all that it should reach.
() => {
  const CONTROLS = "a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex='0']";
  const every = [...document.querySelectorAll("*")];
  // Of a group of radios one is reached with Tab, the rest with the arrows.
  const name = (one) => one.type === "radio" ? `radio ${one.name}` : `${every.indexOf(one)} ${one.outerHTML.slice(0, 100)}`;
  const outlined = ({outlineStyle, outlineWidth}) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;

  function isMarked(one) {
    const label = one.closest(".chip");
    return outlined(getComputedStyle(label ?? one)) || outlined(getComputedStyle(one, "::after"));
  }

  function isHidden(one) {
    const box = (one.closest(".chip") ?? one).getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) return "outside the window";
    const bars = [...document.querySelectorAll(".menu, .submit, .day")].filter((bar) => {
      const {position} = getComputedStyle(bar), {top, bottom} = bar.getBoundingClientRect();
      return ["fixed", "sticky"].includes(position) && !bar.contains(one) && top < box.bottom && bottom > box.top;
    });
    return bars.map((bar) => `behind .${bar.className}`).join(" ");
  }

  const at = document.activeElement;
  const here = at && at !== document.body ? {name: name(at), marked: isMarked(at), hidden: isHidden(at)} : null;
  const reachable = [...document.querySelectorAll(CONTROLS)].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
  return {here, reachable: [...new Set(reachable.map(name))]};
}
