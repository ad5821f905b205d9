import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { METRICS } from '../../src/lambda/names.ts'
import { Deployed } from './template.ts'

const deployed = new Deployed({ link: 'https://news.example.org/', deploy: { alarms: { quietHours: 6 } } })
const alarms = Object.values(deployed.all('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties)
const alarm = (id: string) => alarms.find(({ AlarmName }) => AlarmName === `wirefeed-${id}`)

test('every alarm has its section in the runbook, and every section there its alarm', async () => {
  const runbook = await readFile(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
  const [, part = ''] = /\n## Alarms\n(.*?)\n## /s.exec(runbook) ?? []
  const sections = [...part.matchAll(/^### (.+)$/gm)].map(([, title]) => title)
  const names = alarms.map(({ AlarmName }) => AlarmName.replace('wirefeed-', ''))
  expect(names.length).toBeGreaterThan(0)
  expect(sections.sort()).toEqual(names.sort())
  for (const { AlarmName, AlarmDescription } of alarms)
    expect(AlarmDescription).toContain(`docs/runbook.md, "${AlarmName.replace('wirefeed-', '')}"`)
})

describe('that feeds have stopped', () => {
  test('is an alarm after 15 minutes in which no run has counted anything, and so is hearing nothing', () => {
    expect(alarm('feeds-stopped')).toMatchObject({
      Namespace: METRICS.namespace,
      MetricName: METRICS.articlesChanged,
      Dimensions: [{ Name: METRICS.dimension, Value: { Ref: expect.stringMatching(/^Publish/) } }],
      Statistic: 'SampleCount',
      Period: 300,
      EvaluationPeriods: 3,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    })
  })

  test('is one too when the newest story is older than the configuration allows', () => {
    expect(alarm('no-new-stories')).toMatchObject({
      MetricName: METRICS.newestEntryAge,
      Statistic: 'Minimum',
      Threshold: 6 * 3600,
      ComparisonOperator: 'GreaterThanThreshold',
    })
  })
})

test.each([
  ['dead-letters', 'ApproximateNumberOfMessagesVisible', /^DeadLetters/, 0],
  ['queue-age', 'ApproximateAgeOfOldestMessage', /^Changes/, 600],
])('%s is about its queue', (id, MetricName, queue, Threshold) => {
  expect(alarm(id)).toMatchObject({ Namespace: 'AWS/SQS', MetricName, Threshold })
  expect(alarm(id).Dimensions[0].Value['Fn::GetAtt'][0]).toMatch(queue)
})

test.each([
  ['errors', 'Errors', /^Publish/],
  ['rebuild-errors', 'Errors', /^Rebuild/],
  ['throttles', 'Throttles', /^Publish/],
])('%s is about its function', (id, MetricName, name) => {
  expect(alarm(id)).toMatchObject({ Namespace: 'AWS/Lambda', MetricName, Statistic: 'Sum' })
  expect(alarm(id).Dimensions[0].Value.Ref).toMatch(name)
})

test('but for that one, an alarm is silent where there is nothing to count', () => {
  for (const { AlarmName, TreatMissingData } of alarms)
    expect(TreatMissingData).toBe(AlarmName === 'wirefeed-feeds-stopped' ? 'breaching' : 'notBreaching')
})

describe('whoever the configuration names', () => {
  const email = { deploy: { alarms: { email: 'desk@example.org' } } }

  test('is told of each alarm, and of its end', () => {
    const told = new Deployed(email)
    expect(told.one('AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'desk@example.org',
    })
    const { Statement } = told.one('AWS::SNS::TopicPolicy').Properties.PolicyDocument
    expect(Statement).toContainEqual({
      Sid: 'AlarmsTell',
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: { Ref: expect.stringMatching(/^Alarms/) },
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnLike: { 'aws:SourceArn': expect.anything() },
      },
    })
    expect(JSON.stringify(Statement)).toContain(':alarm:wirefeed-*')
    const topic = [{ Ref: expect.stringMatching(/^Alarms/) }]
    for (const { Properties } of Object.values(told.all('AWS::CloudWatch::Alarm')))
      expect(Properties).toMatchObject({ AlarmActions: topic, OKActions: topic })
  })

  test('may be nobody', () => {
    expect(deployed.all('AWS::SNS::Topic')).toEqual({})
    for (const each of alarms) expect(each).not.toHaveProperty('AlarmActions')
  })
})

test('the dashboard shows every alarm', () => {
  const body = JSON.stringify(deployed.one('AWS::CloudWatch::Dashboard').Properties.DashboardBody)
  for (const id of Object.keys(deployed.all('AWS::CloudWatch::Alarm'))) expect(body).toContain(`"${id}"`)
})
