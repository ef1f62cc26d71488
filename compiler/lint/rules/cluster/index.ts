import { ruleSet } from '../../rule.js';
import { aclForSuperuser } from './acl-for-superuser.js';
import { aclGrantsNothing } from './acl-grants-nothing.js';
import { aclMatchesNothing } from './acl-matches-nothing.js';
import { aclNotEnabled } from './acl-not-enabled.js';
import { aclOverruled } from './acl-overruled.js';
import { aclRoleUnused } from './acl-role-unused.js';
import { aclWithoutUsers } from './acl-without-users.js';
import { aclWriteWithoutRead } from './acl-write-without-read.js';
import { aclWritesEverything } from './acl-writes-everything.js';
import { alertNeedsRecipient } from './alert-needs-recipient.js';
import { alertSample } from './alert-sample.js';
import { alertSentTwice } from './alert-sent-twice.js';
import { alertTimeout } from './alert-timeout.js';
import { alertTimestamp } from './alert-timestamp.js';
import { alertWithoutEffect } from './alert-without-effect.js';
import { clusterName } from './cluster-name.js';
import { corosyncLog } from './corosync-log.js';
import { cryptoRefused } from './crypto-refused.js';
import { defaultsMatchNothing } from './defaults-match-nothing.js';
import { linkAddresses } from './link-addresses.js';
import { linkPingTiming } from './link-ping-timing.js';
import { linkSettingWithoutEffect } from './link-setting-without-effect.js';
import { linksDiffer } from './links-differ.js';
import { linksNotEncrypted } from './links-not-encrypted.js';
import { linksShareNetwork } from './links-share-network.js';
import { lostWithUpgrade } from './lost-with-upgrade.js';
import { negativeThreshold } from './negative-threshold.js';
import { nodeAddress } from './node-address.js';
import { notMulticast } from './not-multicast.js';
import { oddCorosyncValue } from './odd-corosync-value.js';
import { oddLimit } from './odd-limit.js';
import { oldTransport } from './old-transport.js';
import { optionWithoutSwitch } from './option-without-switch.js';
import { optionsOutsideBootstrap } from './options-outside-bootstrap.js';
import { quorumDeviceNotEncrypted } from './quorum-device-not-encrypted.js';
import { quorumDeviceSettings } from './quorum-device-settings.js';
import { quorumOptionWithoutSwitch } from './quorum-option-without-switch.js';
import { removedResourcesKeepRunning } from './removed-resources-keep-running.js';
import { removedSoon } from './removed-soon.js';
import { serialFencing } from './serial-fencing.js';
import { setOverruled } from './set-overruled.js';
import { startupProbesOff } from './startup-probes-off.js';
import { suspiciousTime } from './suspicious-time.js';
import { tagUnused } from './tag-unused.js';
import { tokenTiming } from './token-timing.js';
import { twoNodesLoseQuorum } from './two-nodes-lose-quorum.js';
import { unknownLink } from './unknown-link.js';
import { unknownTieBreaker } from './unknown-tie-breaker.js';

export const clusterRules = ruleSet({
  'set-overruled': setOverruled,
  'suspicious-time': suspiciousTime,
  'odd-limit': oddLimit,
  'startup-probes-off': startupProbesOff,
  'removed-resources-keep-running': removedResourcesKeepRunning,
  'option-without-switch': optionWithoutSwitch,
  'serial-fencing': serialFencing,
  'defaults-match-nothing': defaultsMatchNothing,
  'options-outside-bootstrap': optionsOutsideBootstrap,
  'lost-with-upgrade': lostWithUpgrade,
  'removed-soon': removedSoon,
  'negative-threshold': negativeThreshold,
  'acl-not-enabled': aclNotEnabled,
  'acl-without-users': aclWithoutUsers,
  'acl-write-without-read': aclWriteWithoutRead,
  'acl-grants-nothing': aclGrantsNothing,
  'acl-matches-nothing': aclMatchesNothing,
  'acl-overruled': aclOverruled,
  'acl-writes-everything': aclWritesEverything,
  'acl-role-unused': aclRoleUnused,
  'alert-timeout': alertTimeout,
  'alert-timestamp': alertTimestamp,
  'alert-sent-twice': alertSentTwice,
  'alert-needs-recipient': alertNeedsRecipient,
  'alert-sample': alertSample,
  'tag-unused': tagUnused,
  'token-timing': tokenTiming,
  'links-differ': linksDiffer,
  'links-share-network': linksShareNetwork,
  'not-multicast': notMulticast,
  'old-transport': oldTransport,
  'cluster-name': clusterName,
  'crypto-refused': cryptoRefused,
  'links-not-encrypted': linksNotEncrypted,
  'node-address': nodeAddress,
  'link-addresses': linkAddresses,
  'unknown-link': unknownLink,
  'link-setting-without-effect': linkSettingWithoutEffect,
  'link-ping-timing': linkPingTiming,
  'unknown-tie-breaker': unknownTieBreaker,
  'quorum-option-without-switch': quorumOptionWithoutSwitch,
  'quorum-device-settings': quorumDeviceSettings,
  'quorum-device-not-encrypted': quorumDeviceNotEncrypted,
  'corosync-log': corosyncLog,
  'two-nodes-lose-quorum': twoNodesLoseQuorum,
  'odd-corosync-value': oddCorosyncValue,
  'acl-for-superuser': aclForSuperuser,
  'alert-without-effect': alertWithoutEffect,
});
