#! from crmsh
#!/bin/sh
zypper in ha
crm configure show
