/** A file with everything in it; tests name its lines. */
export const EXAMPLE = `contacts:
  - ref: user:default/mona
    phone: '+1-555-0102'
    slack: '@mona'
    channels: [{ kind: phone, address: '+1-555-0103', label: home }]
    timeZone: America/Los_Angeles
  - { ref: contact:security-desk, name: Security desk, phone: '+1-555-0199' }
schedules:
  - id: primary
    timeZone: America/Los_Angeles
    layers:
      - id: week
        rotation:
          every: week
          start: 2026-01-05T09:00
          participants: [user:default/mona, user:hubot]
      - title: Office hours
        rotation:
          every: 12 hours
          start: 2026-01-05 09:00
          end: 2027-01-04T09:00
          participants: [user:default/octocat]
        restrictions:
          - { days: [monday, tuesday], from: '09:00', to: '24:00' }
    title: Primary
  - # read from elsewhere
    id: security
    calendar: https://calendar.example.com/security.ics
escalation:
  - id: default
    repeat: 1
    levels:
      - targets: [schedule:primary]
        title: Primary
        escalateAfter: { S1: 30 minutes, S2: 2 hours }
      - targets: [user:default/octocat, contact:security-desk]
        escalateAfter: 1 day
`;
