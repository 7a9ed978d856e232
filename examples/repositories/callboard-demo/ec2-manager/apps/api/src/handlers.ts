import { DescribeInstancesCommand, EC2Client, StopInstancesCommand } from '@aws-sdk/client-ec2';

const ec2 = new EC2Client({});

export async function health() {
  return { statusCode: 200, body: JSON.stringify({ status: 'ok' }) };
}

export async function listInstances() {
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
  return { statusCode: 200, body: JSON.stringify(Reservations.flatMap(each => each.Instances ?? [])) };
}

export async function stopInstance(event: { pathParameters: { id: string } }) {
  await ec2.send(new StopInstancesCommand({ InstanceIds: [event.pathParameters.id] }));
  return { statusCode: 202, body: '' };
}
