import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it came over the wire. */
export interface AwsCall {
  action: string;
  params: Record<string, string>;
  accessKeyId: string;
  sessionToken?: string;
  region: string;
  service: string;
  userAgent: string;
}

export interface AwsAnswer {
  status?: number;
  body: string;
}

/**
 * A loopback server that answers AWS Query requests from a function and
 * remembers them.
 */
export class FakeAws {
  readonly calls: AwsCall[] = [];

  static async start(
    answer: (call: AwsCall) => AwsAnswer | Promise<AwsAnswer>,
  ): Promise<FakeAws> {
    const fake = new FakeAws(answer);
    await new Promise<void>(resolve =>
      fake.server.listen(0, '127.0.0.1', resolve),
    );
    return fake;
  }

  private readonly server: Server;

  private constructor(
    answer: (call: AwsCall) => AwsAnswer | Promise<AwsAnswer>,
  ) {
    this.server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) {
        body += chunk;
      }
      const params = Object.fromEntries(new URLSearchParams(body));
      const [, accessKeyId = '', , region = '', service = ''] =
        /Credential=([^/]+)\/(\d+)\/([^/]+)\/([^/]+)\//.exec(
          request.headers.authorization ?? '',
        ) ?? [];
      const call: AwsCall = {
        action: params.Action,
        params,
        accessKeyId,
        sessionToken: request.headers['x-amz-security-token'] as
          | string
          | undefined,
        region,
        service,
        userAgent: request.headers['user-agent'] ?? '',
      };
      this.calls.push(call);
      const { status = 200, body: text } = await answer(call);
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(text);
    });
  }

  get endpoint(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/aws`;
  }

  actions(): string[] {
    return this.calls.map(call => call.action);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

export function assumedRole(call: AwsCall): AwsAnswer {
  const account = call.params.RoleArn.split(':')[4];
  return {
    body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <Credentials><AccessKeyId>ROLE${account}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
      <SessionToken>token-${account}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
      </AssumeRoleResult></AssumeRoleResponse>`,
  };
}

export function callerIdentity(accountId: string): AwsAnswer {
  return {
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
      <Account>${accountId}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  };
}

export function stacksPage(names: string[], nextToken?: string): AwsAnswer {
  const members = names.map(
    name => `<member>
      <StackId>arn:aws:cloudformation:us-west-2:111111111111:stack/${name}/1</StackId>
      <StackName>${name}</StackName>
      <CreationTime>2026-01-02T03:04:05Z</CreationTime>
      <LastUpdatedTime>2026-11-20T10:00:00.123Z</LastUpdatedTime>
      <StackStatus>UPDATE_ROLLBACK_COMPLETE</StackStatus>
      <StackStatusReason>Lambda said no</StackStatusReason>
      <EnableTerminationProtection>true</EnableTerminationProtection>
      <DriftInformation><StackDriftStatus>DRIFTED</StackDriftStatus><LastCheckTimestamp>2026-11-19T00:00:00Z</LastCheckTimestamp></DriftInformation>
      <Tags><member><Key>service</Key><Value>${name}</Value></member><member><Key>environment</Key><Value>dev</Value></member></Tags>
      <Outputs><member><OutputKey>Url</OutputKey><OutputValue>https://${name}.example.com</OutputValue></member></Outputs>
    </member>`,
  );
  return {
    body: `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>
      <Stacks>${members.join('')}</Stacks>${
      nextToken ? `<NextToken>${nextToken}</NextToken>` : ''
    }</DescribeStacksResult></DescribeStacksResponse>`,
  };
}

export function awsError(
  status: number,
  code: string,
  message: string,
): AwsAnswer {
  return {
    status,
    body: `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  };
}
