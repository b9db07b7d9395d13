/** Measures a page as WCAG 2.2 does. Each function runs inside the page, so it must not use anything outside itself. */

/** Texts and borders of controls whose colours are too near to what lies behind them. */
export function faintThings(): string[] {
  type Colour = [number, number, number, number];
  const read = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const behind = (element: Element | null): Colour => {
    if (element === null) return [255, 255, 255, 1];
    const colour = read(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour : over(colour, behind(element.parentElement));
  };
  const light = ([r, g, b]: Colour) => {
    const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (one: Colour, other: Colour) => {
    const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const found: string[] = [];
  const judge = (element: Element, colour: Colour, back: Colour, least: number, what: string) => {
    const ratio = contrast(over(colour, back), back);
    if (ratio < least) found.push(`${what} ${ratio.toFixed(2)}:1 ${element.outerHTML.slice(0, 80)}`);
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const back = behind(element);
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (says || element instanceof HTMLTextAreaElement) judge(element, read(style.color), back, 4.5, 'text');
    if (element instanceof HTMLInputElement && element.placeholder !== '') {
      judge(element, read(getComputedStyle(element, '::placeholder').color), back, 4.5, 'placeholder');
    }
    const outside = behind(element.parentElement);
    // The edge of a control is its border, or its filled shape when that has no border of its own.
    if (element.matches('.outline, .chip:not(.preset), textarea, select, .date, .next-action .box')) {
      judge(element, read(style.borderTopColor), outside, 3, 'border');
    }
    if (element.matches('.primary')) judge(element, back, outside, 3, 'shape');
    if (element.matches('svg')) judge(element, read(style.color), back, 3, 'picture');
  }
  return found;
}

/** Controls smaller than 32 px in any direction. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll('button, input, select, textarea, a, [role=option]')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 31.9 || box.height < 31.9)
    .map(({ element, box }) => `${box.width.toFixed(1)}×${box.height.toFixed(1)} ${element.outerHTML.slice(0, 80)}`);
}

/** What reaches beyond the page's width, and lines that cut their own text without saying so by an ellipsis. */
export function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const found = [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    // What stands past the end of a cut line is hidden by it.
    .filter((element) => element.closest('.cut, .rep-name') === null || element.matches('.cut, .rep-name'))
    .map((element) => element.outerHTML.slice(0, 100));
  const scroll = document.scrollingElement?.scrollWidth ?? 0;
  return scroll > width ? [`the page is ${scroll} px wide`, ...found] : found;
}

/** Controls without a name to read out. */
export function nameless(): string[] {
  return [...document.querySelectorAll('button, input, select, textarea')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const labels = (element as HTMLInputElement).labels;
      return !(element.getAttribute('aria-label') || element.textContent?.trim() || labels?.[0]?.textContent?.trim());
    })
    .map((element) => element.outerHTML.slice(0, 100));
}
