// The server. Its zip is mounted read-only; settings come from here, and the school file from /home/data.
param name string
param location string
param identityName string
param insightsName string
param workspaceId string
param subnetId string
param runtime string
param startCommand string
param planSku string
param instances int
param zoneRedundant bool
param allowedTenantIds array
param tabClientId string
param boardAppId string
param storeEndpoint string
param databaseName string
param vaultUrl string
param keyName string
param webhookAlarms bool
param phoneAlarms bool
param notifyTemplateId string
param notifyPhones array

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var settings = [
  { name: 'SOUNDING_BOARD_MODE', value: 'teams' }
  { name: 'NODE_ENV', value: 'production' }
  { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
  { name: 'MicrosoftAppId', value: identity.properties.clientId }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'ALLOWED_TENANTS', value: join(allowedTenantIds, ',') }
  { name: 'TAB_CLIENT_ID', value: tabClientId }
  { name: 'TEAMS_APP_ID', value: boardAppId }
  { name: 'COSMOS_ENDPOINT', value: storeEndpoint }
  { name: 'COSMOS_DATABASE', value: databaseName }
  { name: 'KEY_VAULT_URL', value: vaultUrl }
  { name: 'ENVELOPE_KEY_NAME', value: keyName }
  { name: 'SCHOOL_FILE', value: '/home/data/school.json' }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
  { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
  { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
  { name: 'WEBSITE_HEALTHCHECK_MAXPINGFAILURES', value: '5' }
  // Turns in progress and leases are finished before the process ends; Azure's usual five seconds are too few.
  { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
]

// A setting that refers to the vault holds no secret itself.
var webhookSettings = [
  { name: 'ALARM_WEBHOOK_URL', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/alarm-webhook-url)' }
]
var phoneSettings = [
  { name: 'NOTIFY_API_KEY', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/notify-api-key)' }
  { name: 'NOTIFY_TEMPLATE_ID', value: notifyTemplateId }
  { name: 'NOTIFY_PHONES', value: join(notifyPhones, ',') }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: runtime
      appCommandLine: startCommand
      alwaysOn: true
      healthCheckPath: '/health/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      // Only the way to store and vault goes through the network; Teams is reached as usual.
      vnetRouteAllEnabled: false
      appSettings: concat(settings, webhookAlarms ? webhookSettings : [], phoneAlarms ? phoneSettings : [])
    }
  }
}

resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// The log of the server, unsampled, for the alarms.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output siteId string = site.id
output siteName string = site.name
output hostName string = site.properties.defaultHostName
