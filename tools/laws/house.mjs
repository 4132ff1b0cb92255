/**
 * The house's own lint rules. Each reads import paths, names or literals only; messages say what to do instead.
 * `laws.spec.ts` beside this file seeds one violation per rule.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const pathOf = (context) => relative(root, context.filename).split(sep).join('/');

/** Calls `check(specifier, node, resolvedPathOrNull)` for every static or dynamic import and re-export. */
function onImports(context, check) {
  const visit = (node, source) => {
    if (!source || typeof source.value !== 'string') return;
    const specifier = source.value;
    const resolved = specifier.startsWith('.') ? join(dirname(pathOf(context)), specifier).split(sep).join('/') : null;
    check(specifier, node, resolved);
  };
  return {
    ImportDeclaration: (node) => visit(node, node.source),
    ExportNamedDeclaration: (node) => visit(node, node.source),
    ExportAllDeclaration: (node) => visit(node, node.source),
    ImportExpression: (node) => visit(node, node.source),
    "CallExpression[callee.name='require']": (node) => visit(node, node.arguments[0]),
  };
}

const rule = (docs, create) => ({ meta: { type: 'problem', docs: { description: docs }, schema: [] }, create });

const sliceOf = (path) => /^backend\/src\/([a-z-]+)\//.exec(path)?.[1] ?? null;
const notSlices = new Set(['platform', 'migrations']);
const featureOf = (path) => /^frontend\/src\/app\/([a-z-]+)\//.exec(path)?.[1] ?? null;
const isSpec = (path) => /spec\.ts$/.test(path);

const banned = /(^|\/)(utils?|helpers?|common|misc|manager|base|types|constants)(\.[a-z-]+)?\.ts$/;

const noNamelessName = rule('files are named for the one thing they do', (context) => ({
  Program(node) {
    if (banned.test(pathOf(context))) context.report({ node, message: 'Nameless file name: name it for the one thing it does.' });
  },
}));

/** Finds two unbounded repeats that are nested or directly adjacent and can eat the same text. */
function regexTrouble(source) {
  // Drop escapes and classes to one atom each, so that only structure remains.
  const atoms = source.replace(/\\[pP]\{[^}]*\}/g, 'a').replace(/\\./g, 'a').replace(/\[(?:[^\]\\]|\\.)*\]/g, 'a');
  if (/\((?:\?[:=!<]+)?[^()]*[*+](?!\))[^()]*\)[*+]/.test(atoms) || /\((?:\?[:=!<]+)?[^()]*[*+]\??\)[*+{]/.test(atoms)) return 'nested';
  if (/[a.)][*+]\??[a.][*+]/.test(atoms)) {
    // Adjacent repeats are safe only when their atoms cannot overlap; prove that by splitting the expression instead.
    const pair = /(\\.|\[(?:[^\]\\]|\\.)*\]|\.)[*+]\??(\\.|\[(?:[^\]\\]|\\.)*\]|\.)[*+]/.exec(source);
    if (!pair || pair[1] === pair[2] || pair[1] === '.' || pair[2] === '.') return 'adjacent';
  }
  return null;
}
const noUnboundedRegex = rule('no regular expression with nested or adjacent unbounded repeats', (context) => ({
  'Literal[regex]'(node) {
    const trouble = regexTrouble(node.regex.pattern);
    if (trouble) context.report({ node, message: `Regular expression with ${trouble} unbounded repeats: bound them or scan by hand.` });
  },
  "NewExpression[callee.name='RegExp'] > Literal.arguments:first-child"(node) {
    const trouble = typeof node.value === 'string' ? regexTrouble(node.value) : null;
    if (trouble) context.report({ node, message: `Regular expression with ${trouble} unbounded repeats: bound them or scan by hand.` });
  },
}));

const noUnrunTest = rule('a test that does not run or cannot fail is no test', (context) => ({
  "CallExpression > MemberExpression.callee[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]"(node) {
    context.report({ node, message: 'This test does not run (or hides the others).' });
  },
  'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]'(node) {
    context.report({ node, message: 'This test does not run (or hides the others).' });
  },
  "CallExpression[callee.name='expect'][arguments.0.value=true]"(node) {
    context.report({ node, message: 'expect(true) cannot fail.' });
  },
}));

const nodeBuiltin = /^(node:|fs$|path$|http$|https$|net$|child_process$|worker_threads$|crypto$|os$)/;
const pureLib = rule('a pure lib does no I/O, is not async, reads neither clock nor randomness', (context) => ({
  ...onImports(context, (specifier, node) => {
    if (nodeBuiltin.test(specifier)) context.report({ node, message: `A pure lib may not import ${specifier}.` });
  }),
  ':function[async=true]'(node) {
    context.report({ node, message: 'A pure lib is never async.' });
  },
  "MemberExpression[object.name='Date'][property.name='now']"(node) {
    context.report({ node, message: 'A pure lib may not read the clock: take the date as an argument.' });
  },
  "NewExpression[callee.name='Date'][arguments.length=0]"(node) {
    context.report({ node, message: 'A pure lib may not read the clock: take the date as an argument.' });
  },
  "MemberExpression[object.name='Math'][property.name='random']"(node) {
    context.report({ node, message: 'A pure lib may not use randomness.' });
  },
  "Identifier[name=/^(fetch|setTimeout|setInterval|console)$/]"(node) {
    if (node.parent.type === 'CallExpression' || node.parent.type === 'MemberExpression') {
      context.report({ node, message: `A pure lib may not use ${node.name}.` });
    }
  },
}));

const noFileOrNetwork = rule('formats: bytes in, paragraphs out', (context) =>
  onImports(context, (specifier, node) => {
    if (/^(node:)?(fs|http|https|net|child_process|dgram|tls)(\/|$)/.test(specifier)) {
      context.report({ node, message: `formats may not touch files or the network (${specifier}).` });
    }
  }),
);

const sliceDoor = rule('a slice is imported only through its index.ts', (context) => {
  const here = sliceOf(pathOf(context));
  return onImports(context, (_specifier, node, resolved) => {
    const there = resolved && sliceOf(`${resolved}/`);
    if (!there || notSlices.has(there) || there === here) return;
    if (isSpec(pathOf(context))) return;
    // The command table loads a slice's command by itself, so that `scan` opens no database driver.
    if (pathOf(context) === 'backend/src/cli/index.ts' && resolved.endsWith('.command')) return;
    if (resolved === `backend/src/${there}` || resolved === `backend/src/${there}/index`) return;
    context.report({ node, message: `Import slice "${there}" through its index.ts only.` });
  });
});

const platformKnowsNoSlice = rule('platform imports no slice', (context) => {
  if (!pathOf(context).startsWith('backend/src/platform/') || isSpec(pathOf(context))) return {};
  return onImports(context, (_specifier, node, resolved) => {
    const there = resolved && sliceOf(`${resolved}/`);
    if (there && !notSlices.has(there)) context.report({ node, message: `platform may not import slice "${there}".` });
  });
});

const controllerCallsDown = rule('a controller calls use cases and queries only', (context) => {
  if (!/\.controller\.ts$/.test(pathOf(context))) return {};
  return onImports(context, (specifier, node) => {
    if (/\.(repository|entity)$/.test(specifier) || specifier === 'typeorm' || specifier === '@nestjs/typeorm') {
      context.report({ node, message: 'A controller calls use cases and queries; repositories, entities and typeorm stay below.' });
    }
  });
});

const entityStaysHome = rule('entities never leave their slice', (context) => {
  if (!/\/index\.ts$/.test(pathOf(context))) return {};
  return onImports(context, (specifier, node) => {
    if (/\.(entity|repository)$/.test(specifier)) context.report({ node, message: 'Entities and repositories never leave their slice.' });
  });
});

const seedUsesUseCases = rule('the demo seeder goes through the same use cases as people', (context) => {
  if (!/^backend\/src\/demo\//.test(pathOf(context))) return {};
  return {
    ...onImports(context, (specifier, node) => {
      if (/\.(repository|entity)$/.test(specifier) || ['typeorm', 'pg', '@nestjs/typeorm'].includes(specifier)) {
        context.report({ node, message: 'The demo seeder may not write rows itself: call the use cases.' });
      }
    }),
    ':matches(Literal[value=/insert\\s+into/i], TemplateElement[value.raw=/insert\\s+into/i])'(node) {
      context.report({ node, message: 'The demo seeder may not write rows itself: call the use cases.' });
    },
  };
});

const doorIsShort = rule('a door (main.*.ts) wires and starts, nothing more', (context) => ({
  'Program:exit'(node) {
    if (/^backend\/src\/main\.[a-z-]+\.ts$/.test(pathOf(context)) && node.loc.end.line > 40) {
      context.report({ node, message: 'A door stays under 40 lines: move the logic into platform/boot or a slice.' });
    }
  },
}));

const featureStaysApart = rule('a feature never imports another feature', (context) => {
  const here = featureOf(pathOf(context));
  if (!here) return {};
  return onImports(context, (_specifier, node, resolved) => {
    const there = resolved && featureOf(`${resolved}/`);
    if (there && there !== here && there !== 'shared') {
      context.report({ node, message: `Feature "${here}" may not import feature "${there}": move what both need to shared/.` });
    }
  });
});

const onlyDataFetches = rule('data/ alone uses HttpClient', (context) => {
  const path = pathOf(context);
  if (/\/data\//.test(path) || /\/shared\/auth\//.test(path) || /app\.config\.ts$/.test(path) || isSpec(path)) return {};
  return {
    ImportDeclaration(node) {
      if (node.source.value === '@angular/common/http') context.report({ node, message: 'Only data/ talks HTTP.' });
    },
  };
});

const testIsBlackBox = rule('test/ never imports backend or frontend source', (context) =>
  onImports(context, (_specifier, node, resolved) => {
    if (resolved && /^(backend|frontend)\/src\//.test(resolved)) context.report({ node, message: 'Tests here are black box: talk HTTP, not source.' });
  }),
);

export default {
  meta: { name: 'house' },
  rules: {
    'no-nameless-name': noNamelessName,
    'no-unbounded-regex': noUnboundedRegex,
    'no-unrun-test': noUnrunTest,
    'pure-lib': pureLib,
    'no-file-or-network': noFileOrNetwork,
    'slice-door': sliceDoor,
    'platform-knows-no-slice': platformKnowsNoSlice,
    'controller-calls-down': controllerCallsDown,
    'entity-stays-home': entityStaysHome,
    'seed-uses-use-cases': seedUsesUseCases,
    'door-is-short': doorIsShort,
    'feature-stays-apart': featureStaysApart,
    'only-data-fetches': onlyDataFetches,
    'test-is-black-box': testIsBlackBox,
  },
};
