// Who the bot is: for the Bot Service, the store, the vault and telemetry. No secret exists that could leak or expire.
param name string
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

output name string = identity.name
output principalId string = identity.properties.principalId
output clientId string = identity.properties.clientId
