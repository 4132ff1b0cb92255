import { runAllInOne } from './platform/boot';
import { product } from './product';

void runAllInOne(product);
