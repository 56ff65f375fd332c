import './page/snippets';
