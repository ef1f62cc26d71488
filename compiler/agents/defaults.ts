/** Defaults that metadata gives as a value, and that are none: they depend on the resource, or on who asked. */

/** These are the name of the resource, or made of it, in a way that does not show. */
const INSTANCE_DEFAULTS: Readonly<Record<string, string>> = {
  'ocf:heartbeat:iSCSILogicalUnit scsi_id': '${instance}',
  'ocf:heartbeat:iSCSILogicalUnit scsi_sn': '${hash}',
  'ocf:heartbeat:jboss resource_name': '${instance}',
  'ocf:heartbeat:pound name': '${instance}',
  'ocf:heartbeat:varnish name': '${instance}',
};

/** Computed from the environment in which the agent was asked: nothing to rely on. */
const NO_DEFAULT: ReadonlySet<string> = new Set([
  'ocf:rabbitmq:rabbitmq-server-ha start_time',
  'ocf:rabbitmq:rabbitmq-server-ha stop_time',
]);

/** `${instance}` stands for the name of the resource. Undefined: there is no default. */
export function templateDefault(agent: string, parameter: string, value: string): string | undefined {
  const key = `${agent} ${parameter}`;
  const known = Object.hasOwn(INSTANCE_DEFAULTS, key) ? INSTANCE_DEFAULTS[key] : undefined;
  if (known !== undefined) return known;
  if (NO_DEFAULT.has(key)) return undefined;
  // Two agents forget to expand these.
  return value
    .replace('${HA_VARRUN%%/}', '/run')
    .replace(/\$?\{OCF_RESOURCE_INSTANCE\}/, '${instance}')
    .replace('[hash]', '${hash}');
}
