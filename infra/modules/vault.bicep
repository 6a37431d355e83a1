// The key that locks children's identities. The bot may lock and unlock with it; nobody can read it.
param name string
param location string
param principalId string
param readsSecrets bool
param privateEndpoints bool
param appSubnetId string
param operatorAddresses array
param workspaceId string
param locked bool

var keyName = 'identity-envelope'
// Key Vault Crypto Service Encryption User: get, wrap and unwrap, nothing else.
var envelopeRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
// Key Vault Secrets User, for the keys of the second alarm channel.
var secretsRole = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: privateEndpoints ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      virtualNetworkRules: privateEndpoints ? [] : [
        { id: appSubnetId }
      ]
      ipRules: [for address in operatorAddresses: {
        value: address
      }]
    }
  }
}

resource key 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: keyName
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: [
      'wrapKey'
      'unwrapKey'
    ]
    // A version that has expired still unlocks what it locked.
    rotationPolicy: {
      attributes: {
        expiryTime: 'P2Y'
      }
      lifetimeActions: [
        {
          trigger: {
            timeAfterCreate: 'P1Y'
          }
          action: {
            type: 'rotate'
          }
        }
      ]
    }
  }
}

resource envelope 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: key
  name: guid(key.id, principalId, envelopeRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', envelopeRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource secrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (readsSecrets) {
  scope: vault
  name: guid(vault.id, principalId, secretsRole)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsRole)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: vault
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Without this key no identity envelope opens again.'
  }
}

output vaultId string = vault.id
output url string = vault.properties.vaultUri
output keyName string = keyName
