import { ruleSet } from '../../rule.js';
import { addressWithoutNetmask } from './address-without-netmask.js';
import { bundleClash } from './bundle-clash.js';
import { bundleCounts } from './bundle-counts.js';
import { bundleDirectoryShared } from './bundle-directory-shared.js';
import { bundleImageTag } from './bundle-image-tag.js';
import { bundleNameClash } from './bundle-name-clash.js';
import { bundleNetwork } from './bundle-network.js';
import { bundlePortShared } from './bundle-port-shared.js';
import { bundleRunCommand } from './bundle-run-command.js';
import { cannotRunThere } from './cannot-run-there.js';
import { cloneCounts } from './clone-counts.js';
import { cloneLargerThanCluster } from './clone-larger-than-cluster.js';
import { cloneNodeMaxAnonymous } from './clone-node-max-anonymous.js';
import { clonedAddress } from './cloned-address.js';
import { clusterStackAsResource } from './cluster-stack-as-resource.js';
import { clusteripWithoutClone } from './clusterip-without-clone.js';
import { companionMissing } from './companion-missing.js';
import { containerRunOptions } from './container-run-options.js';
import { contradictingOptions } from './contradicting-options.js';
import { deviceForm } from './device-form.js';
import { duplicateIp } from './duplicate-ip.js';
import { fenceDeviceInBundle } from './fence-device-in-bundle.js';
import { galeraNodes } from './galera-nodes.js';
import { globallyUniqueUnsupported } from './globally-unique-unsupported.js';
import { groupMemberOrder } from './group-member-order.js';
import { guestOptionsAlone } from './guest-options-alone.js';
import { idsDifferByCase } from './ids-differ-by-case.js';
import { ineffectiveParameter } from './ineffective-parameter.js';
import { labelTooLong } from './label-too-long.js';
import { libvirtConfig } from './libvirt-config.js';
import { localFilesystemCloned } from './local-filesystem-cloned.js';
import { lsbService } from './lsb-service.js';
import { mountedTwice } from './mounted-twice.js';
import { mustBeCloned } from './must-be-cloned.js';
import { mustBePromotable } from './must-be-promotable.js';
import { nodeMapForm } from './node-map-form.js';
import { notCloneable } from './not-cloneable.js';
import { notifyAdvised } from './notify-advised.js';
import { notifyMissing } from './notify-missing.js';
import { notifyWithoutEffect } from './notify-without-effect.js';
import { oddUnitName } from './odd-unit-name.js';
import { optionListForm } from './option-list-form.js';
import { parameterCombination } from './parameter-combination.js';
import { pingOwnAddress } from './ping-own-address.js';
import { portblockWithoutPartner } from './portblock-without-partner.js';
import { providerTwin } from './provider-twin.js';
import { remoteHostTwice } from './remote-host-twice.js';
import { remoteInContainer } from './remote-in-container.js';
import { remoteNameClash } from './remote-name-clash.js';
import { remoteNodeUnused } from './remote-node-unused.js';
import { remoteSettings } from './remote-settings.js';
import { requiredOnSomeNodes } from './required-on-some-nodes.js';
import { resourceIsNode } from './resource-is-node.js';
import { restatesTemplate } from './restates-template.js';
import { sameFsid } from './same-fsid.js';
import { serviceTwice } from './service-twice.js';
import { severalPromoted } from './several-promoted.js';
import { sharedParameter } from './shared-parameter.js';
import { sharedUniqueParameter } from './shared-unique-parameter.js';
import { singleMemberGroup } from './single-member-group.js';
import { suspiciousValue } from './suspicious-value.js';
import { systemDirectoryMounted } from './system-directory-mounted.js';
import { unknownFstype } from './unknown-fstype.js';
import { unorderedGroup } from './unordered-group.js';
import { unstableDeviceName } from './unstable-device-name.js';
import { unusableAddress } from './unusable-address.js';
import { unusedTemplate } from './unused-template.js';

export const resourcesRules = ruleSet({
  'shared-unique-parameter': sharedUniqueParameter,
  'shared-parameter': sharedParameter,
  'duplicate-ip': duplicateIp,
  'ping-own-address': pingOwnAddress,
  'mounted-twice': mountedTwice,
  'local-filesystem-cloned': localFilesystemCloned,
  'cloned-address': clonedAddress,
  'clusterip-without-clone': clusteripWithoutClone,
  'not-cloneable': notCloneable,
  'must-be-promotable': mustBePromotable,
  'notify-missing': notifyMissing,
  'notify-advised': notifyAdvised,
  'clone-counts': cloneCounts,
  'clone-larger-than-cluster': cloneLargerThanCluster,
  'clone-node-max-anonymous': cloneNodeMaxAnonymous,
  'globally-unique-unsupported': globallyUniqueUnsupported,
  'several-promoted': severalPromoted,
  'single-member-group': singleMemberGroup,
  'group-member-order': groupMemberOrder,
  'unstable-device-name': unstableDeviceName,
  'device-form': deviceForm,
  'odd-unit-name': oddUnitName,
  'lsb-service': lsbService,
  'unusable-address': unusableAddress,
  'label-too-long': labelTooLong,
  'address-without-netmask': addressWithoutNetmask,
  'parameter-combination': parameterCombination,
  'ineffective-parameter': ineffectiveParameter,
  'portblock-without-partner': portblockWithoutPartner,
  'must-be-cloned': mustBeCloned,
  'bundle-image-tag': bundleImageTag,
  'bundle-counts': bundleCounts,
  'bundle-clash': bundleClash,
  'bundle-run-command': bundleRunCommand,
  'remote-name-clash': remoteNameClash,
  'remote-in-container': remoteInContainer,
  'remote-settings': remoteSettings,
  'guest-options-alone': guestOptionsAlone,
  'resource-is-node': resourceIsNode,
  'ids-differ-by-case': idsDifferByCase,
  'unused-template': unusedTemplate,
  'restates-template': restatesTemplate,
  'provider-twin': providerTwin,
  'libvirt-config': libvirtConfig,
  'same-fsid': sameFsid,
  'suspicious-value': suspiciousValue,
  'remote-host-twice': remoteHostTwice,
  'bundle-port-shared': bundlePortShared,
  'unknown-fstype': unknownFstype,
  'option-list-form': optionListForm,
  'contradicting-options': contradictingOptions,
  'companion-missing': companionMissing,
  'cluster-stack-as-resource': clusterStackAsResource,
  'service-twice': serviceTwice,
  'container-run-options': containerRunOptions,
  'notify-without-effect': notifyWithoutEffect,
  'galera-nodes': galeraNodes,
  'cannot-run-there': cannotRunThere,
  'remote-node-unused': remoteNodeUnused,
  'bundle-network': bundleNetwork,
  'bundle-name-clash': bundleNameClash,
  'fence-device-in-bundle': fenceDeviceInBundle,
  'required-on-some-nodes': requiredOnSomeNodes,
  'unordered-group': unorderedGroup,
  'bundle-directory-shared': bundleDirectoryShared,
  'node-map-form': nodeMapForm,
  'system-directory-mounted': systemDirectoryMounted,
});
