using 'main.bicep'

// The deployment that staff use: two instances in different zones. Every id and address here is invented: put yours.
param name = 'sb-live'
param allowedTenantIds = [
  '44444444-4444-4444-8444-444444444444'
]
param tabClientId = '55555555-5555-4555-8555-555555555555'
param alarmEmails = [
  'it@school.example'
  'lead@school.example'
]
param planSku = 'P0v3'
param instances = 2
param zoneRedundant = true
param privateEndpoints = true
param logRetentionDays = 90
param monthlyBudget = 160
param budgetStart = '2026-12-01'
