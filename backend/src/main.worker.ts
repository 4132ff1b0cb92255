import { runWorker } from './platform/boot';
import { product } from './product';

void runWorker(product);
