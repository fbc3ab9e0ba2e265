import * as known from "./client-support.ts";
import { declarations, parse, rulesOf, type Declaration, type Element } from "./markup.ts";

/** Whatever in a mail was not looked up in what mail programs support, a line each. */
export function unsupported(html: string): string[] {
  const { elements, styles } = parse(html);
  const found = [
    ...elements.flatMap((element) => (element.outlook ? inDrawing(element) : inElement(element))),
    ...styles.flatMap(({ css, outlook }) => inSheet(css, outlook)),
  ];
  return [...new Set(found)];
}

function inElement({ name, attributes }: Element): string[] {
  const reviewed = known.elements[name];
  if (!reviewed) return [`<${name}>`];
  const may = [...(reviewed.attributes ?? []), ...Object.keys(known.everywhere)];
  const strange = Object.keys(attributes).filter((attribute) => !may.includes(attribute));
  const style = declarations(attributes["style"] ?? "");
  const misplaced = style.filter(
    (one) => known.onCellsOnly.test(one.property) && isMisplaced(name, attributes["class"], one),
  );
  return [
    ...strange.map((attribute) => `<${name} ${attribute}>`),
    ...style.filter((one) => !isKnown(one)).map(said),
    ...misplaced.map((one) => `<${name}> with ${said(one)}: Word knows it on cells only`),
  ];
}

function isMisplaced(name: string, ofClass: string | undefined, { value }: Declaration): boolean {
  return (
    name !== "td" &&
    value !== "0" &&
    known.paddedElsewhere[ofClass ? `${name}.${ofClass}` : name] === undefined
  );
}

function inDrawing({ name, attributes }: Element): string[] {
  const { elements, attributes: may } = known.forWord;
  const strange = Object.keys(attributes).filter((attribute) => !may.includes(attribute));
  return [
    ...(elements.includes(name) ? [] : [`for Word: <${name}>`]),
    ...strange.map((attribute) => `for Word: <${name} ${attribute}>`),
    ...declarations(attributes["style"] ?? "")
      .filter((one) => !isKnown(one))
      .map((one) => `for Word: ${said(one)}`),
  ];
}

function inSheet(css: string, outlook: boolean): string[] {
  const where = outlook ? "for Word: " : "";
  // What the parser does not know as a rule must not slip through.
  const left = css.replace(/@media ?\([^)]+\)\{|[^{}@]+\{[^{}]*\}|\}/g, "");
  return [
    ...(left.trim() === "" ? [] : [`${where}style sheet: ${left.slice(0, 80)}`]),
    ...rulesOf(css).flatMap((rule) => [
      ...(known.media[rule.media] === undefined ? [`@media (${rule.media})`] : []),
      ...rule.selectors
        .filter((one) => known.selectors[shapeOf(one)] === undefined)
        .map((one) => where + one),
      ...rule.declarations.filter((one) => !isKnown(one)).map((one) => where + said(one)),
    ]),
  ];
}

function shapeOf(selector: string): string {
  if (/^\[data-ogs[cb]\] \.\w+$/.test(selector)) return selector.replace(/\.\w+$/, "class");
  if (/^\.\w+$/.test(selector)) return "class";
  if (/^\w+$/.test(selector)) return "type";
  if (/^[.\w]+ [.\w]+$/.test(selector)) return "descendant";
  return selector;
}

function isKnown({ property, value }: Declaration): boolean {
  return known.properties[property]?.values.test(value) ?? false;
}

function said({ property, value }: Declaration): string {
  return `${property}: ${value}`;
}
