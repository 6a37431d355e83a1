using 'main.bicep'

// A deployment to try things in. Every id and address here is invented: put yours.
param name = 'sb-test'
param allowedTenantIds = [
  '44444444-4444-4444-8444-444444444444'
]
param tabClientId = '22222222-2222-4222-8222-222222222222'
param alarmEmails = [
  'it@school.example'
  'deputy@school.example'
]
param monthlyBudget = 20
param budgetStart = '2026-12-01'
param locked = false
