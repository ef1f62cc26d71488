/** What the releases of pcs do differently (dialect table of the pcs reference, §2), on lists of our own. */
import { suite } from 'uvu';
import { type Row, testRows } from '../rows.js';
import { BASE } from './cases.js';

const test = suite('import: pcs: resources: releases');

const A = 'resource create a ocf:pacemaker:Stateful --no-default-ops';
const F = 'stonith create f fence_ipmilan';
const BOX = 'resource bundle create b container docker image=i';

const ROWS: readonly Row[] = [
  {
    name: 'a master',
    commands: ['resource create a ocf:pacemaker:Stateful master'],
    takes: '+------',
    holds: { '0.9.169': ['<master id="a-master">'] },
  },
  {
    name: 'a promotable clone',
    commands: ['resource create a ocf:pacemaker:Stateful promotable'],
    takes: '-++++++',
    holds: { '0.10.8': ['<clone id="a-clone">'] },
  },
  {
    name: 'resource master',
    commands: [A, 'resource master m a'],
    takes: '+------',
    holds: { '0.9.169': ['<master id="m">'] },
  },
  { name: 'resource promotable', commands: [A, 'resource promotable a'], takes: '-++++++' },
  { name: 'the id of a clone', commands: [A, 'resource clone a c'], takes: '-++++++' },
  {
    name: '--future',
    commands: ['resource create a ocf:pacemaker:Dummy --future clone meta x=1'],
    takes: '----+++',
    holds: { '0.11.12': ['a-clone-meta_attributes-x'] },
  },
  {
    name: 'group as a keyword',
    commands: ['resource create a ocf:pacemaker:Dummy --future group g'],
    takes: '----+++',
  },
  {
    name: 'an empty parameter',
    commands: ['resource create a ocf:pacemaker:Dummy state='],
    takes: '+++----',
  },
  {
    name: 'times',
    commands: ['resource create a ocf:pacemaker:Dummy op monitor interval=PT1M'],
    takes: '++-+---',
  },
  {
    name: 'a new role word',
    commands: ['resource create a ocf:pacemaker:Stateful op monitor role=Promoted interval=5'],
    takes: '--+++++',
    holds: { '0.10.18': ['role="Master"'], '0.11.5': ['role="Promoted"'] },
  },
  {
    name: 'an old role word',
    commands: ['resource create a ocf:pacemaker:Stateful op monitor role=Master interval=5'],
    takes: '+++++--',
    holds: { '0.9.169': ['role="Master"'], '0.11.5': ['role="Promoted"'] },
  },
  { name: 'operations of op add', commands: [A, 'resource op add a bogus interval=5'], takes: '++++-+-' },
  { name: 'members given twice', commands: [A, 'resource group add g a a'], takes: '+------' },
  {
    name: 'fence devices by resource',
    commands: ['resource create f stonith:fence_ipmilan'],
    takes: '+++++--',
    holds: { '0.9.169': ['name="reboot"'], '0.10.18': ['name="monitor"'] },
  },
  { name: 'fence devices in groups', commands: [`${F} --group g`], takes: '+++++--' },
  { name: 'resource meta of a fence device', commands: [F, 'resource meta f a=1'], takes: '+++++--' },
  { name: 'stonith meta', commands: [F, 'stonith meta f a=1'], takes: '---++++' },
  { name: 'stonith op', commands: [F, 'stonith op add f start timeout=5'], takes: '---++++' },
  { name: 'stonith update of a resource', commands: [A, 'stonith update a state=/x'], takes: '+++++--' },
  { name: 'the last fence device is disabled', commands: [F, 'stonith disable f'], takes: '++++-+-' },
  { name: 'the last fence device is deleted', commands: [F, 'stonith delete f'], takes: '++++-+-' },
  {
    name: 'levels: commas',
    commands: [F, 'stonith create g fence_ipmilan', 'stonith level add 1 n1 f,g'],
    takes: '+++++--',
  },
  {
    name: 'levels: an id',
    commands: [F, 'stonith level add 1 n1 f id=x'],
    takes: '----+++',
    holds: { '0.11.12': ['<fencing-level id="x"'] },
  },
  { name: 'levels: above 9', commands: [F, 'stonith level add 10 n1 f'], takes: '++++---' },
  {
    name: 'levels: remove with keywords',
    commands: [F, 'stonith level add 1 n1 f', 'stonith level remove 1 target n1'],
    takes: '--+++++',
  },
  {
    name: 'levels: remove without keywords',
    commands: [F, 'stonith level add 1 n1 f', 'stonith level remove 1 n1'],
    takes: '+++++--',
  },
  {
    name: 'defaults',
    commands: ['resource defaults a=1'],
    takes: '+++++--',
    holds: { '0.9.169': ['"rsc_defaults-options-a"'], '0.10.8': ['"rsc_defaults-meta_attributes-a"'] },
  },
  { name: 'defaults update', commands: ['resource op defaults update a=1'], takes: '-++++++' },
  { name: 'defaults set create', commands: ['resource op defaults set create meta a=1'], takes: '-++++++' },
  {
    name: 'node attributes in rules of resource defaults',
    commands: ["resource defaults set create meta a=1 rule '#uname eq n1'"],
    takes: '-+-----',
  },
  {
    name: 'delete several',
    commands: [A, 'resource create b ocf:pacemaker:Dummy', 'resource delete a b'],
    takes: '----+++',
  },
  { name: 'delete what is in a tag', commands: [A, 'tag create t a', 'resource delete a'], takes: '----+++' },
  { name: 'a tag is disabled', commands: [A, 'tag create t a', 'resource disable t'], takes: '-++++++' },
  { name: 'meta of a bundle', commands: [BOX, 'resource meta b a=1'], takes: '----+-+' },
  { name: 'podman', commands: ['resource bundle create b container podman image=i'], takes: '-++++++' },
  { name: 'rkt', commands: ['resource bundle create b container rkt image=i'], takes: '-++++--' },
  { name: 'masters of a bundle', commands: [`${BOX} masters=1`], takes: '+++++--' },
  { name: 'promoted-max of a bundle', commands: [`${BOX} promoted-max=1`], takes: '-++++++' },
  {
    name: 'move',
    commands: [A, 'resource move a n1'],
    takes: '+++----',
    holds: { '0.9.169': ['cli-prefer-a'] },
  },
  { name: 'move-with-constraint', commands: [A, 'resource move-with-constraint a n1'], takes: '---++++' },
  {
    name: 'ban in the promoted role',
    commands: ['resource create a ocf:pacemaker:Stateful promotable', 'resource ban a-clone n1 --promoted'],
    takes: '---++++',
  },
  {
    name: 'clones that cannot be promotable',
    commands: ['resource create a ocf:pacemaker:Dummy', 'resource clone a promotable=true'],
    takes: '+++----',
  },
  {
    name: '--agent-validation',
    commands: ['resource create a ocf:pacemaker:Dummy --agent-validation'],
    takes: '--+++++',
  },
  { name: 'options of other commands', commands: [A, 'resource disable a --all'], takes: '+------' },
  {
    name: 'a description',
    commands: [A, "resource description a 'some text'"],
    takes: '------+',
    holds: { '0.12.3': ['description="some text"'] },
  },
  { name: 'a remote node', commands: ['cluster node add-remote r 10.0.0.1'], takes: '-++++++' },
  {
    name: 'the guest nodes of pcs 0.9',
    commands: [A, 'cluster remote-node add g a --force', 'cluster remote-node remove g --force'],
    takes: '+------',
  },
  {
    name: 'guest nodes by the old command alone',
    commands: [A, 'cluster remote-node add g a'],
    takes: '-------',
  },
];

testRows(test, BASE, ROWS);

test.run();
