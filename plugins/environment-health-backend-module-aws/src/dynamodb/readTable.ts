import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  TableNotFoundException,
  type ContinuousBackupsDescription,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';

/** A table as it is described; undefined where it does not exist. */
export async function readTable(
  client: DynamoDBClient,
  name: string,
  abortSignal: AbortSignal,
): Promise<TableDescription | undefined> {
  return unlessGone(async () => {
    const { Table } = await client.send(
      new DescribeTableCommand({ TableName: name }),
      { abortSignal },
    );
    return Table;
  });
}

/** What is kept of a table; undefined where it does not exist. */
export async function readTableBackups(
  client: DynamoDBClient,
  name: string,
  abortSignal: AbortSignal,
): Promise<ContinuousBackupsDescription | undefined> {
  return unlessGone(async () => {
    const { ContinuousBackupsDescription: description } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
      { abortSignal },
    );
    return description;
  });
}

async function unlessGone<T>(
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (
      error instanceof ResourceNotFoundException ||
      error instanceof TableNotFoundException
    ) {
      return undefined;
    }
    throw error;
  }
}
