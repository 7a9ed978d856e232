import { parseTemplate } from './parseTemplate';

describe('parseTemplate', () => {
  it('reads JSON', () => {
    const body = JSON.stringify({
      AWSTemplateFormatVersion: '2010-09-09',
      Resources: {
        Table: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' },
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { DBClusterIdentifier: { Ref: 'Cluster' } },
        },
      },
    });
    expect(parseTemplate(body)).toEqual({
      Table: { type: 'AWS::DynamoDB::Table', deletionPolicy: 'Retain' },
      Database: { type: 'AWS::RDS::DBInstance', inCluster: true },
    });
  });

  it('reads YAML with the short forms of functions', () => {
    const body = `
AWSTemplateFormatVersion: '2010-09-09'
Conditions:
  IsProduction: !Equals [!Ref Stage, prod]
Resources:
  Site:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub '\${AWS::StackName}-site'
      Tags: !If [IsProduction, [{ Key: a, Value: !GetAtt Other.Arn }], !Ref AWS::NoValue]
      Other: !Join
        - ''
        - - !ImportValue network
  Policy:
    Type: AWS::S3::BucketPolicy
  Key:
    Type: AWS::KMS::Key
    DeletionPolicy: !FindInMap [Policies, !Ref Stage, key]
`;
    expect(parseTemplate(body)).toEqual({
      Site: { type: 'AWS::S3::Bucket', deletionPolicy: 'Retain' },
      Policy: { type: 'AWS::S3::BucketPolicy' },
      Key: {
        type: 'AWS::KMS::Key',
        deletionPolicy: '["Policies","Stage","key"]',
      },
    });
  });

  it.each(['', 'not a template', '{}', '{"Resources": [1]}', '{"a": '])(
    'refuses %j',
    body => {
      expect(() => parseTemplate(body)).toThrow();
    },
  );
});
