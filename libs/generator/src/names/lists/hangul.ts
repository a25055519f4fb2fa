/** Families `letters|weight|usual Latin spellings`; weights in per cent of the 2015 census (Statistics Korea), rounded. Given names are two syllables of a pool. Own knowledge. */
export const HANGUL = {
  families: `김|21.5|Kim,Gim 이|14.7|Lee,Yi,Rhee,Li 박|8.4|Park,Pak,Bak 최|4.7|Choi,Choe 정|4.3|Jung,Jeong,Chung 강|2.4|Kang 조|2.1|Cho,Jo 윤|2.1|Yoon,Yun 장|2.0|Jang,Chang
    임|1.7|Lim,Im 한|1.6|Han 오|1.5|Oh 서|1.5|Seo,Suh 신|1.5|Shin,Sin 권|1.4|Kwon 황|1.4|Hwang 안|1.4|Ahn,An 송|1.4|Song 류|1.3|Ryu,Yoo 전|1.1|Jeon,Chun 홍|1.1|Hong
    고|.95|Ko,Go 문|.93|Moon,Mun 양|.92|Yang 손|.9|Son,Sohn 배|.8|Bae,Pae 백|.76|Baek,Paik 허|.65|Heo,Hur 유|.6|Yoo,Yu 남|.55|Nam 심|.54|Shim,Sim 노|.5|Noh,Roh 하|.46|Ha
    곽|.4|Kwak 성|.4|Sung,Seong 차|.4|Cha 주|.39|Joo,Ju 우|.39|Woo 구|.39|Koo,Goo 민|.34|Min 나|.32|Na,Ra 진|.32|Jin 지|.3|Ji 엄|.28|Eom,Um 채|.26|Chae 원|.26|Won 천|.24|Cheon
    방|.23|Bang 공|.18|Kong 현|.18|Hyun 함|.16|Ham 변|.16|Byun 염|.14|Yeom 여|.12|Yeo 추|.12|Choo 도|.11|Do 석|.11|Seok 선|.08|Sun 설|.08|Seol 남궁|.04|Namgung`,
  men: `민 준 서 도 현 우 지 성 재 영 호 진 승 동 상 태 건 주 시 원 정 수 철 용 석 혁 훈 규 환 기 종 광 병 경 대 윤 찬 빈 율 하 은 한 명 길 섭 범 식 국 선 완`,
  women: `서 지 민 수 영 은 미 정 현 희 윤 하 예 유 아 연 주 선 경 진 혜 숙 자 순 옥 나 원 채 소 다 인 빈 린 율 솔 가 세 효 보 라 화 란 애 금 명 춘 성 재 향 해`,
} as const;
