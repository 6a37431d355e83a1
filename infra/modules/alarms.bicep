// Who is told, outside Teams, when something has gone wrong. The queries read the server's own log lines.
param name string
param location string
param emails array
param workspaceId string
param siteId string
param monthlyBudget int
param budgetStart string

var lines = 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription)'

// severity: 1 somebody may be waiting for an answer that will not come; 2 look today.
var watched = [
  {
    what: 'delivery-dead'
    severity: 1
    says: 'A card could not be delivered, or somebody to whom one is owed is gone.'
    query: '${lines} | where line.msg == "alarm" and line.what in ("deliveryDead", "deliveryLate", "recipientGone", "cardMissing")'
  }
  {
    what: 'turn-failed'
    severity: 2
    says: 'Something that a person typed or pressed ended in a defect.'
    query: '${lines} | where line.msg in ("turn.failed", "delivery.failed", "time.failed", "purge.failed")'
  }
  {
    what: 'sweeper-silent'
    severity: 1
    says: 'What is owed is not looked at any more.'
    query: '${lines} | where (line.msg == "alarm" and line.what == "sweeperSilent") or line.msg == "sweep.failed"'
  }
  {
    what: 'clock-skew'
    severity: 2
    says: 'The clock of the server is more than a minute off; at five minutes every message is refused.'
    query: '${lines} | where line.msg == "clock.skew"'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: 'board'
    enabled: true
    emailReceivers: [for (email, i) in emails: {
      name: 'person-${i}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [for watch in watched: {
  name: '${name}-${watch.what}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Sounding Board: ${watch.what}'
    description: watch.says
    severity: watch.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT10M'
    // The table is there only after the first line.
    skipQueryValidation: true
    autoMitigate: false
    criteria: {
      allOf: [
        {
          query: watch.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]

// A process that is gone writes nothing: App Service's own pings tell.
resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: 'The server does not answer, or says that it is not ready.'
    severity: 1
    enabled: true
    scopes: [
      siteId
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'health'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 50
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 110
        thresholdType: 'Forecasted'
        contactEmails: emails
      }
    }
  }
}
