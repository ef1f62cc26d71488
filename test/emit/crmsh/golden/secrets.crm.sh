#!/bin/bash
# Written by hadsl from test.ha for debian12 (crmsh 4.4.1).
# Loads the configuration into the cluster. Arguments go to crm: -F for no questions, -c for a shadow CIB.
set -euo pipefail
umask 077

: "${HADSL_SECRET_IPMI_PASSWORD:?set it to the value of the secret}"
: "${HADSL_SECRET_TOKEN:?set it to the value of the secret}"

# What crmsh cannot load: see the explanation of crmsh-cannot-express.
check() {
  local LC_ALL=C value=${!1}
  case $value in
    *[!\ -~]*) printf '%s: crmsh spoils or refuses everything but printable ASCII\n' "$1" >&2; exit 1 ;;
    *\\ | *\\\"*) printf '%s: crmsh cannot read a backslash at the end or before a quote\n' "$1" >&2; exit 1 ;;
  esac
}

# The value of a variable, for double quotes of crmsh.
crm_value() {
  check "$1"
  local value=${!1}
  value=${value//\\/\\\\}
  printf '%s' "${value//\"/\\\"}"
}

# The value of a variable, for an attribute of XML in crmsh, which joins blanks.
xml_value() {
  check "$1"
  printf '%s' "${!1}" | sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g; s/ /\&#32;/g'
}

crm_ipmi_password=$(crm_value HADSL_SECRET_IPMI_PASSWORD)
crm_token=$(crm_value HADSL_SECRET_TOKEN)
xml_token=$(xml_value HADSL_SECRET_TOKEN)

file=$(mktemp)
trap 'rm -f "$file"' EXIT
cat >"$file" <<END_OF_CRM_CONFIGURATION
node 1: n1
node 2: n2

property cib-bootstrap-options: \\
  stonith-enabled=false

primitive f1 stonith:fence_ipmilan \\
  params ip=10.0.0.1 username="admin \$HOME \`id\`" password="${crm_ipmi_password}"
primitive a ocf:pacemaker:Dummy \\
  params fake="key=\\"${crm_token}\\"!" state="C:\\\\dir\\\\file"
xml <primitive id="b" class="ocf" provider="pacemaker" type="Dummy"> \\
    <instance_attributes id="b-instance_attributes"> \\
      <nvpair id="b-instance_attributes-fake" name="fake" value="${xml_token}"/> \\
      <nvpair id="b-instance_attributes-oddname" name="odd name" value="x"/> \\
    </instance_attributes> \\
  </primitive>
primitive c ocf:pacemaker:Dummy \\
  params state=/run/c fake="${crm_token}"

# Written by hadsl from test.ha for debian12 (crmsh 4.4.1).
END_OF_CRM_CONFIGURATION

crm "$@" configure load update "$file"
