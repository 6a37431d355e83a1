// Azure Cosmos DB: the record. Opened by the bot's identity only, from the bot's subnet only.
param name string
param location string
param databaseName string
param principalId string
param capacity string
param autoscaleMaxThroughput int
param zoneRedundant bool
param privateEndpoints bool
param appSubnetId string
param operatorAddresses array
param workspaceId string
param locked bool

// Cosmos DB Built-in Data Contributor: reads and writes items, creates nothing.
var dataContributor = '00000000-0000-0000-0000-000000000002'
var isServerless = capacity == 'serverless'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: isServerless ? [
      { name: 'EnableServerless' }
    ] : []
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: zoneRedundant
      }
    ]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateEndpoints ? 'Disabled' : 'Enabled'
    isVirtualNetworkFilterEnabled: true
    networkAclBypass: 'None'
    virtualNetworkRules: privateEndpoints ? [] : [
      { id: appSubnetId }
    ]
    ipRules: [for address in operatorAddresses: {
      ipAddressOrRange: address
    }]
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

// The same as `bot/cosmos/container.ts`, which a test holds against this.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = {
  parent: database
  name: 'soundingBoard'
  properties: {
    resource: {
      id: 'soundingBoard'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [
          '/pk'
        ]
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/pk/?' }
          { path: '/kind/?' }
          { path: '/dueAt/?' }
          { path: '/lists/[]/?' }
          { path: '/listedAt/?' }
          { path: '/id/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
        compositeIndexes: [
          [
            { path: '/kind', order: 'ascending' }
            { path: '/dueAt', order: 'ascending' }
          ]
          [
            { path: '/listedAt', order: 'descending' }
            { path: '/id', order: 'descending' }
          ]
        ]
      }
    }
    options: isServerless ? {} : {
      autoscaleSettings: {
        maxThroughput: autoscaleMaxThroughput
      }
    }
  }
}

resource data 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

// Who changed the account. Requests for data are not logged: their keys would tell who asks about whom.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'The record of a school. Read the exit guide before removing this lock.'
  }
}

output accountId string = account.id
output endpoint string = account.properties.documentEndpoint
