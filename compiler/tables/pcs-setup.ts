/** The options that `pcs cluster setup` and its relatives know. Source: `pcs/lib/corosync/constants.py`; pcs reference §1.1. */

export interface PcsSetupOptions {
  readonly totem: ReadonlySet<string>;
  readonly quorum: ReadonlySet<string>;
  readonly transportKnet: ReadonlySet<string>;
  readonly transportUdp: ReadonlySet<string>;
  readonly linkKnet: ReadonlySet<string>;
  readonly linkUdp: ReadonlySet<string>;
  readonly compression: ReadonlySet<string>;
  readonly crypto: ReadonlySet<string>;
  readonly device: ReadonlySet<string>;
  readonly deviceNet: ReadonlySet<string>;
  readonly heuristics: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** pcs 0.10 and newer. */
export const PCS_SETUP_OPTIONS: PcsSetupOptions = {
  totem:
    words(`block_unlisted_ips consensus downcheck fail_recv_const heartbeat_failures_allowed hold join max_messages
    max_network_delay merge miss_count_const send_join seqno_unchanged_const token token_coefficient token_retransmit
    token_retransmits_before_loss_const window_size`),
  quorum: words('auto_tie_breaker last_man_standing last_man_standing_window wait_for_all'),
  transportKnet: words('ip_version knet_pmtud_interval link_mode'),
  transportUdp: words('ip_version netmtu'),
  /** Beside `linknumber`. */
  linkKnet: words('link_priority mcastport ping_interval ping_precision ping_timeout pong_count transport'),
  linkUdp: words('bindnetaddr broadcast mcastaddr mcastport ttl'),
  compression: words('level model threshold'),
  crypto: words('cipher hash model'),
  device: words('sync_timeout timeout'),
  deviceNet: words('algorithm connect_timeout force_ip_version host port tie_breaker'),
  heuristics: words('interval mode sync_timeout timeout'),
};

/** Options of a quorum device that came with 0.12; before (0.11.5 tried), pcs takes them with `--force`. */
export const NEW_DEVICE_NET: ReadonlySet<string> = words('keep_active_partition_tie_breaker tls');
