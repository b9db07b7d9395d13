/** Makes elements of the page. */

type Props = Record<string, string | number | boolean | ((event: never) => void) | null | undefined>;
type Child = Node | string | null;

/** `on…` properties are listeners, true sets an attribute without a value, false and null leave it out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(key.slice(2).toLowerCase(), value as EventListener);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null) made.append(child);
  return made;
};

/** The element with this id, which index.html or the layout has made. */
export const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing`);
  return found;
};
