import type { Bench } from '../Bench';
import type { Row } from '../report/Row';

export async function measureBundle(_bench: Bench): Promise<Row[]> {
  return [];
}
