import { unreadable } from '../spreadsheet.refused.js';
import { scanXml, type Tag, type XmlVisitor } from './xml.scanner.js';
import { unescapeXml, withoutNumericReferences } from './xml.text.js';

/** What to do at an element, and which of those within it are of interest: by name, whatever the prefix. */
export interface XmlNode {
  /** @param attributes as a Tag holds them */
  open?(attributes: string): void;
  close?(): void;
  /** References are not resolved; a text may come in several pieces. */
  text?(characters: string): void;
  within?: Readonly<Record<string, XmlNode>>;
}

/**
 * Walks a document along a tree of expected elements. What the tree does not name is left out with all that it holds.
 * @throws SpreadsheetRefused FILE_UNREADABLE also when the document is of another kind
 */
export function walkXml(xml: string, root: Readonly<Record<string, XmlNode>>): void {
  const walker = new XmlWalker({ within: root });
  scanXml(xml, walker);
  if (!walker.rootSeen) throw unreadable(`no ${Object.keys(root).join(' or ')} in the XML`);
}

class XmlWalker implements XmlVisitor {
  rootSeen = false;
  private readonly path: XmlNode[] = [];
  private node: XmlNode;
  /** Depth within an element that is left out. */
  private left = 0;

  constructor(root: XmlNode) {
    this.node = root;
  }

  open({ name, attributes, empty }: Tag): void {
    if (this.left === 0) {
      const next = childOf(this.node, localName(name));
      if (next) {
        this.rootSeen = true;
        next.open?.(attributes);
        if (empty) next.close?.();
        else {
          this.path.push(this.node);
          this.node = next;
        }
        return;
      }
    }
    if (!empty) this.left++;
  }

  close(): void {
    if (this.left > 0) {
      this.left--;
      return;
    }
    this.node.close?.();
    this.node = this.path.pop() ?? this.node;
  }

  text(characters: string): void {
    if (this.left === 0) this.node.text?.(characters);
  }
}

const childOf = ({ within }: XmlNode, name: string) =>
  within && Object.hasOwn(within, name) ? within[name] : undefined;

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ATTRIBUTES = new Map<string, RegExp>();

/** The value of one attribute, whatever its prefix; undefined when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = ATTRIBUTES.get(name);
  if (!pattern) ATTRIBUTES.set(name, (pattern = new RegExp(` (?:[\\w.-]+:)?${name}="([^"]*)"`)));
  const value = pattern.exec(attributes)?.[1];
  return value?.includes('&') ? plainText(value) : value;
}

/** The text that XML stands for. */
export const plainText = (xml: string): string => unescapeXml(withoutNumericReferences(xml));
