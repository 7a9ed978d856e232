import { InstanceTable } from './components/InstanceTable';
import { RegionPicker } from './components/RegionPicker';

export function App() {
  return (
    <main>
      <RegionPicker />
      <InstanceTable />
    </main>
  );
}
