import './page/article';
