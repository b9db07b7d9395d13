/** Makes the single page of the sidebar and of each dialog, and refuses what HtmlService would damage or what would break out of its script element. */

const forbidden = [
  ['`', 'HtmlService strips // and /* */ inside template literals'],
  ['<?', 'HtmlService templates run it as code'],
  ['<!--', 'it changes how the HTML parser reads the rest of the script element'],
  ['<script', 'after <!-- it makes the parser skip the closing tag'],
  ['</script', 'it ends the script element'],
];

/**
 * The script with backticks inside strings and regular expressions written as \x60, which is the same character there. A library's message may
 * hold one; a template literal cannot be left, since the build turns them all into strings, and if one were, this would be a syntax error.
 */
export function plainScript(js) {
  if (js.includes('\\`')) throw new Error('The page’s script holds an escaped backtick, which cannot be rewritten safely');
  return js.replaceAll('`', '\\x60');
}

/** Throws if the bundled script cannot stand in the page, or if it holds code of the server's side. */
export function refuseInPage(js, inputs) {
  for (const [text, why] of forbidden) {
    const at = js.toLowerCase().indexOf(text);
    if (at >= 0) throw new Error(`The page's script holds ${text} (${why}): …${js.slice(Math.max(0, at - 60), at + 40)}…`);
  }
  const foreign = inputs.filter((path) => path.startsWith('src/') && !path.startsWith('src/text/'));
  if (foreign.length > 0) throw new Error(`A page may take only types and src/text/ from src, but bundles ${foreign.join(', ')}`);
}

/** The template with its two placeholders filled. */
export function fillTemplate(template, parts) {
  return Object.entries(parts).reduce((page, [name, text]) => {
    const place = `<!--${name}-->`;
    if (page.split(place).length !== 2) throw new Error(`A page's template must hold ${place} exactly once`);
    const tag = name === 'css' ? 'style' : 'script';
    // A function, because `$&` in the code would be expanded in a replacement string.
    return page.replace(place, () => `<${tag}>\n${text.trim()}\n</${tag}>`);
  }, template);
}
