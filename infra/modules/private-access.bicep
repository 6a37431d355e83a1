// Store and vault get addresses inside the network and none outside. About £6 a month for each endpoint.
param name string
param location string
param networkId string
param subnetId string
param storeId string
param vaultId string

var ways = [
  {
    what: 'store'
    targetId: storeId
    group: 'Sql'
    zone: 'privatelink.documents.azure.com'
  }
  {
    what: 'vault'
    targetId: vaultId
    group: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
  }
]

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for way in ways: {
  name: way.zone
  location: 'global'
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (way, i) in ways: {
  parent: zones[i]
  name: 'link-${name}'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-07-01' = [for way in ways: {
  name: 'pe-${name}-${way.what}'
  location: location
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: way.what
        properties: {
          privateLinkServiceId: way.targetId
          groupIds: [
            way.group
          ]
        }
      }
    ]
  }
}]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = [for (way, i) in ways: {
  parent: endpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: way.what
        properties: {
          privateDnsZoneId: zones[i].id
        }
      }
    ]
  }
}]
