/** The command line's table: name → code, loaded only when called. A new command is a file here and a line below. */
import type { Commands } from '../platform/boot/command';

export const commands: Commands = {
  migrate: () => import('./migrate.command'),
  'admin:create': () => import('./admin-create.command'),
  'units:load': () => import('./units-load.command'),
  'villages:load': () => import('./villages-load.command'),
  scan: () => import('../rulebooks/scan-files.command'),
  'rules:why': () => import('../rulebooks/explain-clause.command'),
  'rules:predict': () => import('../rulebooks/predict.command'),
  'rules:eval': () => import('../rulebooks/evaluate.command'),
  'rules:mutate': () => import('../rulebooks/mutate.command'),
  'rules:diff': () => import('../rulebooks/diff-rulebooks.command'),
  'pack:verify': () => import('../reports/verify-pack.command'),
  routes: () => import('./routes.command'),
};
