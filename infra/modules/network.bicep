// The way from the bot to its store and its vault. The bot's own address stays public: Teams has to reach it.
param name string
param location string
param privateEndpoints bool

var serviceEndpoints = [
  { service: 'Microsoft.AzureCosmosDB' }
  { service: 'Microsoft.KeyVault' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.60.0.0/24'
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.60.0.0/26'
          serviceEndpoints: privateEndpoints ? [] : serviceEndpoints
          delegations: [
            {
              name: 'app-service'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'private'
        properties: {
          addressPrefix: '10.60.0.64/27'
        }
      }
    ]
  }
}

output networkId string = network.id
output appSubnetId string = '${network.id}/subnets/app'
output privateSubnetId string = '${network.id}/subnets/private'
