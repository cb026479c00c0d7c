// What can be tapped and is smaller than a thumb needs: 44 px, or its line where it stands within a sentence.
() => {
  const CONTROLS = "a[href], button, summary, select, textarea, input:not([type=hidden])";
  // The whole of a chip, a tick and a row is the target.
  const target = (one) =>
    one.closest(".chip, .tick, .option") ?? (one.matches(".rows :is(h2, h3) a") ? one.closest("li") : one);
  const inSentence = (one) =>
    getComputedStyle(one).display === "inline" && one.parentElement.innerText.trim() !== one.innerText.trim();

  function tooSmall(one) {
    const {width, height} = target(one).getBoundingClientRect();
    if (inSentence(one)) return parseFloat(getComputedStyle(one.parentElement).lineHeight) < 24;
    return width < 44 || height < 44;
  }

  return [...document.querySelectorAll(CONTROLS)]
    .filter((one) => one.checkVisibility() && tooSmall(one))
    .map((one) => `${target(one).offsetWidth}x${target(one).offsetHeight} ${one.outerHTML.slice(0, 120)}`);
}
