import { readSectionTitle } from './sectionRole';

describe('readSectionTitle', () => {
  it.each([
    ['Symptoms', 'symptoms'],
    ['  SYMPTOM ', 'symptoms'],
    ['Meaning', 'symptoms'],
    ['Overview', 'symptoms'],
    ['Alert Behavior', 'symptoms'],
    ['Impact', 'impact'],
    ['3. Diagnosis', 'diagnosis'],
    ['🔍 Diagnosis:', 'diagnosis'],
    ['Troubleshooting', 'diagnosis'],
    ['Diagnosis (5–30 minutes)', 'diagnosis'],
    ['Diagnosis: the network', 'diagnosis'],
    ['Immediate Actions', 'immediate'],
    ['Resolution', 'resolution'],
    ['Resolution Steps', 'resolution'],
    ['Mitigation', 'resolution'],
    ['Actions', 'resolution'],
    ['Mitigation & Resolution', 'resolution'],
    ['Diagnosis and Mitigation', 'resolution'],
    ['Rollback procedure', 'resolution'],
    ['Verification Checklist', 'verification'],
    ['Prevention', 'prevention'],
    ['Escalation Matrix', 'escalation'],
    ['Required Notifications', 'notifications'],
    ['Security Review Checklist', 'checklist'],
    ['Action Items', 'checklist'],
    ['Steps to reproduce', 'other'],
    ['Do not skip any of the steps', 'other'],
    ['constructor', 'other'],
    ['Anzeichen', 'other'],
    ['', 'other'],
    ['***', 'other'],
  ])('%j is about %s', (title, role) => {
    expect(readSectionTitle(title).role).toBe(role);
  });
});
