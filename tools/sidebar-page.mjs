/** Makes the sidebar's single page and refuses what HtmlService would damage or what would break out of its script element. */

const forbidden = [
  ['`', 'HtmlService strips // and /* */ inside template literals'],
  ['<?', 'HtmlService templates run it as code'],
  ['<!--', 'it changes how the HTML parser reads the rest of the script element'],
  ['<script', 'after <!-- it makes the parser skip the closing tag'],
  ['</script', 'it ends the script element'],
];

/** Throws if the bundled script cannot stand in the page, or if it holds code of the server's side. */
export function refuseInSidebar(js, inputs) {
  for (const [text, why] of forbidden) {
    const at = js.toLowerCase().indexOf(text);
    if (at >= 0) throw new Error(`The sidebar's script holds ${text} (${why}): …${js.slice(Math.max(0, at - 60), at + 40)}…`);
  }
  const foreign = inputs.filter((path) => path.startsWith('src/') && !path.startsWith('src/text/'));
  if (foreign.length > 0) throw new Error(`The sidebar may take only types and src/text/ from src, but bundles ${foreign.join(', ')}`);
}

/** The template with its two placeholders filled. */
export function fillTemplate(template, parts) {
  return Object.entries(parts).reduce((page, [name, text]) => {
    const place = `<!--${name}-->`;
    if (page.split(place).length !== 2) throw new Error(`sidebar/sidebar.html must hold ${place} exactly once`);
    const tag = name === 'css' ? 'style' : 'script';
    // A function, because `$&` in the code would be expanded in a replacement string.
    return page.replace(place, () => `<${tag}>\n${text.trim()}\n</${tag}>`);
  }, template);
}
