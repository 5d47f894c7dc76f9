// What the decision of each command may bring and why it may be refused, read off the source: which events are written and which reasons
// are named in the decider and in all that it calls. More may be named than a command can meet, never less; a test over random meetings
// sees to that.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Visitor, parseSync } from 'vite';

/** A piece of syntax; only what is asked of it here. */
type Node = { type: string; [field: string]: unknown };

/** What stands in one declaration of a file. */
interface Declared {
  events: Set<string>;
  reasons: Set<string>;
  /** Reasons that the Chair may lift. */
  lifted: Set<string>;
  /** Names that it uses, and of a name only one property where no more is used: "decideFloor.EndSpeech". */
  uses: Set<string>;
}
interface Source {
  declared: Map<string, Declared>;
  /** Where an imported name stands: its file and its name there; `*` is all of the file. */
  imported: Map<string, { file: string; name: string }>;
}

export interface Reached {
  events: string[];
  reasons: string[];
  lifted: string[];
}
export interface Known {
  events: ReadonlySet<string>;
  reasons: ReadonlySet<string>;
}

/** Functions that answer with a refusal, and that whose refusal the Chair may lift. */
const REFUSES = new Set(['refusal', 'unlessLifted']);
/** What folds, or decides on any command: to follow it would name everything. */
const NOT_FOLLOWED = new Set(['decide', 'evolve', 'DECIDE', 'EVOLVE', 'DECIDERS', 'EVOLVERS']);

const without = (node: Node): Node =>
  node.type === 'TSSatisfiesExpression' || node.type === 'TSAsExpression' ? without(node['expression'] as Node) : node;

/** Every text that is written within. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as Node;
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  return Object.values(node).flatMap(textsIn);
}

function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name } = node as Node;
  return [...(type === 'Identifier' ? [name as string] : []), ...Object.values(node).flatMap(namesIn)];
}

function declaredIn(node: Node, known: Known): Declared {
  const found: Declared = { events: new Set(), reasons: new Set(), lifted: new Set(), uses: new Set() };
  const locals = new Map<string, Node[]>();
  const refusals: { args: unknown; isLifted: boolean }[] = [];
  const body = { type: 'Program', body: [{ type: 'ExpressionStatement', expression: node }] };
  const take = (text: string, isLifted = false): void => {
    if (!known.reasons.has(text)) return;
    found.reasons.add(text);
    if (isLifted) found.lifted.add(text);
  };
  const answers = ({ returnType, body: within, ...rest }: Node): void => {
    if (namesIn(returnType ?? rest['typeAnnotation']).includes('ReasonKey'))
      textsIn(within).forEach((text) => take(text));
  };
  new Visitor({
    Identifier: ({ name }) => void found.uses.add(name),
    MemberExpression(member) {
      if (member.object.type === 'Identifier' && member.property.type === 'Identifier' && !member.computed)
        found.uses.add(`${member.object.name}.${member.property.name}`);
    },
    VariableDeclarator(variable) {
      if (variable.id.type === 'Identifier' && variable.init)
        locals.set(variable.id.name, [...(locals.get(variable.id.name) ?? []), variable.init as unknown as Node]);
    },
    CallExpression(call) {
      if (call.callee.type === 'Identifier' && REFUSES.has(call.callee.name))
        refusals.push({ args: call.arguments.slice(1), isLifted: call.callee.name === 'unlessLifted' });
    },
    Property(property) {
      if (property.key.type !== 'Identifier') return;
      const texts = textsIn(property.value);
      if (property.key.name === 'reason') texts.forEach((text) => take(text));
      if (property.key.name === 'type') for (const text of texts) if (known.events.has(text)) found.events.add(text);
    },
    FunctionDeclaration: (made) => answers(made as unknown as Node),
    FunctionExpression: (made) => answers(made as unknown as Node),
    ArrowFunctionExpression: (made) => answers(made as unknown as Node),
  }).visit(body as never);
  for (const { args, isLifted } of refusals) {
    const written = [...textsIn(args), ...namesIn(args).flatMap((name) => textsIn(locals.get(name)))];
    for (const text of written) take(text, isLifted);
  }
  return found;
}

/** Where an import leads within the project; undefined: to a package. */
function fileOf(from: string, address: string, root: string): string | undefined {
  const file = address.startsWith('#')
    ? path.join(root, address.slice(1))
    : address.startsWith('.')
      ? path.join(path.dirname(from), address)
      : undefined;
  return file !== undefined && existsSync(file) ? file : undefined;
}

function read(file: string, root: string, known: Known): Source {
  const source: Source = { declared: new Map(), imported: new Map() };
  const declare = (name: string, node: Node): void => {
    const bare = without(node);
    source.declared.set(name, declaredIn(bare, known));
    if (bare.type !== 'ObjectExpression') return;
    // Of a table each line for itself.
    for (const { key, value } of bare['properties'] as { key?: Node; value?: Node }[])
      if (key?.type === 'Identifier' && value)
        source.declared.set(`${name}.${String(key['name'])}`, declaredIn(value, known));
  };
  for (const statement of parseSync(file, readFileSync(file, 'utf8')).program.body as unknown as Node[]) {
    const declaration = (
      statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
    ) as Node | null;
    if (
      statement.type === 'ImportDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement['source'])
    ) {
      const from = fileOf(file, (statement['source'] as Node)['value'] as string, root);
      if (from === undefined || statement['importKind'] === 'type') continue;
      for (const { type, local, imported, exported } of statement['specifiers'] as Record<string, Node & string>[]) {
        const name = type === 'ImportNamespaceSpecifier' ? '*' : String((imported ?? local)?.['name' as never]);
        source.imported.set(String((exported ?? local)?.['name' as never]), { file: from, name });
      }
    } else if (declaration?.type === 'FunctionDeclaration')
      declare((declaration['id'] as Node)['name'] as string, declaration);
    else if (declaration?.type === 'VariableDeclaration')
      for (const { id, init } of declaration['declarations'] as { id: Node; init: Node | null }[])
        if (init && id.type === 'Identifier') declare(id['name'] as string, init);
  }
  return source;
}

/** Reads what a name of a file, or one line of a table there, may lead to. */
export function reader(root: string, known: Known): (file: string, name: string) => Reached {
  const sources = new Map<string, Source>();
  const sourceOf = (file: string): Source => {
    const source = sources.get(file) ?? read(file, root, known);
    sources.set(file, source);
    return source;
  };
  return (start, first) => {
    const all: Omit<Declared, 'uses'> = { events: new Set(), reasons: new Set(), lifted: new Set() };
    const seen = new Set<string>();
    const visit = (file: string, name: string): void => {
      const [head = '', line] = name.split('.');
      if (NOT_FOLLOWED.has(head) || seen.has(`${file} ${name}`)) return;
      seen.add(`${file} ${name}`);
      const { declared, imported } = sourceOf(file);
      const elsewhere = imported.get(head);
      if (elsewhere?.name === '*') return line === undefined ? undefined : visit(elsewhere.file, line);
      if (elsewhere) return visit(elsewhere.file, [elsewhere.name, line].filter(Boolean).join('.'));
      const found = declared.get(name) ?? declared.get(head);
      if (!found) return;
      for (const kind of ['events', 'reasons', 'lifted'] as const) for (const text of found[kind]) all[kind].add(text);
      for (const used of found.uses)
        // A table of which one line is used is not used whole.
        if (![...found.uses].some((other) => other.startsWith(`${used}.`) && isTable(file, used))) visit(file, used);
    };
    /** Whether a name stands for a table, here or where it is imported from. */
    const isTable = (file: string, name: string): boolean => {
      const { declared, imported } = sourceOf(file);
      const elsewhere = imported.get(name);
      if (elsewhere) return elsewhere.name === '*' || isTable(elsewhere.file, elsewhere.name);
      return [...declared.keys()].some((key) => key.startsWith(`${name}.`));
    };
    visit(path.join(root, start), first);
    const sorted = (set: ReadonlySet<string>): string[] => [...set].toSorted();
    return { events: sorted(all.events), reasons: sorted(all.reasons), lifted: sorted(all.lifted) };
  };
}
