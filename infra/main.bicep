// One deployment of Sounding Board into one resource group: everything in Azure that a school or trust needs.
// Read by the offline checker (`npm run infra`), so it stays within what tree-sitter-bicep reads.
targetScope = 'resourceGroup'

@description('Short name that every resource carries, in lower case, such as sb-test.')
@minLength(3)
@maxLength(12)
param name string

@description('Where everything is kept, wherever the resource group is: in the United Kingdom and nowhere else.')
@allowed([
  'uksouth'
  'ukwest'
])
param location string = 'uksouth'

@description('Where the Bot Service handles messages on their way. It has no region in the United Kingdom; global may be anywhere.')
@allowed([
  'westeurope'
])
param botLocation string = 'westeurope'

@description('Tenants whose staff may use the bot: the school or trust, and the council if its people have accounts there.')
@minLength(1)
param allowedTenantIds array

@description('Client id of the tab\'s own app registration, never the bot\'s.')
@minLength(36)
@maxLength(36)
param tabClientId string

@description('The app\'s id in Teams, by which cards link to the tab: in an organisation\'s catalogue the one that the admin centre shows. Empty for the package\'s own.')
param boardAppId string = ''

@description('Who is told by e-mail when something has gone wrong: at least two people, because one is on holiday.')
@minLength(2)
param alarmEmails array

@allowed([
  'NODE|24-lts'
  'NODE|22-lts'
])
param runtime string = 'NODE|24-lts'

@description('What App Service starts in the deployed zip.')
param startCommand string = 'node --max-semi-space-size=8 server.js'

@description('B1 for one school; P0v3 or larger for a trust, and wherever two instances or zones are wanted.')
@allowed([
  'B1'
  'B2'
  'P0v3'
  'P1v3'
])
param planSku string = 'B1'

@minValue(1)
@maxValue(3)
param instances int = 1

@description('Spread instances and store over the zones of the region. Needs P0v3 or P1v3 and two instances.')
param zoneRedundant bool = false

@description('Serverless is paid by use and cannot be changed later; autoscale has a floor and a ceiling.')
@allowed([
  'serverless'
  'autoscale'
])
param storeCapacity string = 'serverless'

@minValue(1000)
param autoscaleMaxThroughput int = 1000

@description('Private endpoints for store and vault. Without them only the bot\'s own subnet is let in.')
param privateEndpoints bool = false

@description('Addresses of an operator\'s computer that may reach store and vault, for a restore or an export.')
param operatorAddresses array = []

@description('Reads ALARM_WEBHOOK_URL from the secret alarm-webhook-url of the vault.')
param webhookAlarms bool = false

@description('Reads the key of GOV.UK Notify from the secret notify-api-key of the vault.')
param phoneAlarms bool = false

param notifyTemplateId string = ''
param notifyPhones array = []

@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Per month, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int = 30

@description('First day of the month in which the budget begins, such as 2026-12-01.')
param budgetStart string

@description('Store and vault cannot be deleted by mistake.')
param locked bool = true

var suffix = uniqueString(resourceGroup().id, name)
var databaseName = 'soundingBoard'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${name}'
    location: location
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: 'vnet-${name}'
    location: location
    privateEndpoints: privateEndpoints
  }
}

module telemetry 'modules/telemetry.bicep' = {
  name: 'telemetry'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
    retentionDays: logRetentionDays
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    name: 'cosmos-${name}-${suffix}'
    location: location
    databaseName: databaseName
    principalId: identity.outputs.principalId
    capacity: storeCapacity
    autoscaleMaxThroughput: autoscaleMaxThroughput
    zoneRedundant: zoneRedundant
    privateEndpoints: privateEndpoints
    appSubnetId: network.outputs.appSubnetId
    operatorAddresses: operatorAddresses
    workspaceId: telemetry.outputs.workspaceId
    locked: locked
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: 'kv-${suffix}'
    location: location
    principalId: identity.outputs.principalId
    readsSecrets: webhookAlarms || phoneAlarms
    privateEndpoints: privateEndpoints
    appSubnetId: network.outputs.appSubnetId
    operatorAddresses: operatorAddresses
    workspaceId: telemetry.outputs.workspaceId
    locked: locked
  }
}

module privateAccess 'modules/private-access.bicep' = if (privateEndpoints) {
  name: 'private-access'
  params: {
    name: name
    location: location
    networkId: network.outputs.networkId
    subnetId: network.outputs.privateSubnetId
    storeId: store.outputs.accountId
    vaultId: vault.outputs.vaultId
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: 'app-${name}-${suffix}'
    location: location
    identityName: identity.outputs.name
    insightsName: telemetry.outputs.insightsName
    workspaceId: telemetry.outputs.workspaceId
    subnetId: network.outputs.appSubnetId
    runtime: runtime
    startCommand: startCommand
    planSku: planSku
    instances: instances
    zoneRedundant: zoneRedundant
    allowedTenantIds: allowedTenantIds
    tabClientId: tabClientId
    boardAppId: empty(boardAppId) ? guid(resourceGroup().id, name, 'teams-app') : boardAppId
    storeEndpoint: store.outputs.endpoint
    databaseName: databaseName
    vaultUrl: vault.outputs.url
    keyName: vault.outputs.keyName
    webhookAlarms: webhookAlarms
    phoneAlarms: phoneAlarms
    notifyTemplateId: notifyTemplateId
    notifyPhones: notifyPhones
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${name}-${suffix}'
    location: botLocation
    identityName: identity.outputs.name
    endpoint: 'https://${web.outputs.hostName}/api/messages'
  }
}

module alarms 'modules/alarms.bicep' = {
  name: 'alarms'
  params: {
    name: name
    location: location
    emails: alarmEmails
    workspaceId: telemetry.outputs.workspaceId
    siteId: web.outputs.siteId
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

// What `npm run manifest` and the guides read. The host is what Azure gave, which a name does not tell.
output hostName string = web.outputs.hostName
output botId string = identity.outputs.clientId
output tabClientId string = tabClientId
output tabApplicationIdUri string = 'api://${web.outputs.hostName}/${tabClientId}'
output teamsAppId string = guid(resourceGroup().id, name, 'teams-app')
output tenantId string = tenant().tenantId
output siteId string = web.outputs.siteId
output siteName string = web.outputs.siteName
output storeEndpoint string = store.outputs.endpoint
output vaultUrl string = vault.outputs.url
