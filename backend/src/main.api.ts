import { runApi } from './platform/boot';
import { product } from './product';

void runApi(product);
