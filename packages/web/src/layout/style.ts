/** What every page shares: faces, colours, rules, the switch between the two languages. */
const BASE = `
:root{--ink:#1c1d1f;--soft:#5a5c60;--rule:#d8d3c8;--paper:#fbfaf6;--panel:#f3f0e8;--link:#1d4f7c;--signal:#b93c05;
--c0:#1c1d1f;--c1:#1d6f8f;--c2:#846310;--c3:#7b3a6b;--c4:#3c6b34;--c5:#4d549b;--c6:#6b4a32;
--serif:"Source Serif 4","Source Serif Pro","Noto Serif KR","Noto Serif CJK KR","AppleMyungjo","Batang",Georgia,serif;
--sans:"Source Sans 3","Source Sans Pro","Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",system-ui,sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.55 var(--serif);color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;word-break:keep-all;overflow-wrap:break-word}
.half{display:none;max-width:66rem;margin:0 auto;padding:0 1.25rem 4rem}
[data-lang=en]:not(:has(#ko:target,#ko :target)) #en,[data-lang=ko]:not(:has(#en:target,#en :target)) #ko,html:has(#en:target,#en :target) #en,html:has(#ko:target,#ko :target) #ko{display:block}
@supports not selector(:has(a)){.half{display:block}}
h1,h2,h3,th,nav,button,summary,label,figcaption,.ui,.chip,.key,.hint,svg text,input,select,textarea{font-family:var(--sans)}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);padding:.5rem 1rem;z-index:1}.skip:focus{left:0}
.top{display:flex;gap:1.4rem;align-items:baseline;padding:1rem 0;border-bottom:1px solid var(--rule);font-size:.92rem;flex-wrap:wrap}
.top b{letter-spacing:.02em}.top a{color:var(--ink);text-decoration:none;padding:.15rem 0}.top a:hover{text-decoration:underline}.top nav a{margin-right:1.1rem}.top .fill{flex:1}.top a[aria-current]{box-shadow:0 2px 0 var(--ink)}
h1{font-size:1.75rem;line-height:1.22;margin:2.1rem 0 .3rem;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
[lang=ko] h1{letter-spacing:-.02em}
.sub{color:var(--soft);margin:0 0 1.4rem;font-size:.98rem;max-width:50rem}
h2{font-size:1.12rem;line-height:1.35;font-weight:650;margin:2.8rem 0 .5rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:.98rem;line-height:1.4;font-weight:650;margin:1.5rem 0 .3rem}
p,li,dd{max-width:46rem}.note{font-size:.92rem;color:var(--soft);margin:.3rem 0 .7rem}.note b{color:var(--ink);font-weight:600}
code{font:500 .86em ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.8rem;font-size:.86rem;color:var(--soft)}
:target{scroll-margin-top:1rem}td:target,td:has(>:target),tr:target>*{background:#e6ebee;box-shadow:0 0 0 .3rem #e6ebee;outline:0}
`;

const REPORT = `
.draft{border-left:4px dashed var(--ink);padding:.55rem 1.1rem;margin:0 0 1.2rem;background:var(--panel);font-size:.95rem}.draft b{font-family:var(--sans)}
.draft p{margin:.2rem 0}h1+.draft{margin-top:.9rem}
.verdict{background:var(--panel);padding:1.25rem 1.5rem 1.1rem;border-left:4px solid var(--ink)}
.verdict h2{border:0;margin:0 0 .35rem;padding:0;font-size:.82rem;color:var(--soft);font-weight:600}
.verdict p{margin:.4rem 0;font-size:1.1rem;line-height:1.52;max-width:none;text-wrap:pretty}.verdict p:first-of-type{font-weight:600}
[lang=ko] .verdict p{line-height:1.66}
.verdict a{color:inherit;text-decoration-color:#8b8c8f}.verdict a:hover{text-decoration-color:var(--ink)}
.contents{margin:1.1rem 0 0;font-size:.88rem;line-height:1.9}.contents a{margin-right:1.15rem;display:inline-block;max-width:100%}
.chip{font-size:.82rem;font-weight:600}td .chip{display:inline-block;line-height:1.35;padding-left:1.25em;text-indent:-1.25em}.chip svg{width:.86em;height:.86em;margin-right:.4em;vertical-align:-.04em}.chip.stop{color:var(--signal)}.chip.soft{color:var(--soft)}
figure{margin:.6rem 0 1.2rem}figure>svg{width:100%;height:auto;display:block}figure>svg.narrow{display:none}
figcaption{font-size:.9rem;font-weight:600;margin-bottom:.1rem}
.panels{display:grid;grid-template-columns:1fr 1fr;gap:.4rem 2.4rem}
svg text{font-size:12.5px;fill:var(--ink)}.grid{stroke:var(--rule);stroke-width:1}.sep{stroke:var(--rule);stroke-dasharray:1 3}.ax{fill:var(--soft)}.ci{stroke-width:2.2}.nought{stroke:var(--ink);stroke-width:1.2}.band{fill:#e9e4d8}
.t0{stroke:var(--c0);fill:var(--c0)}.t1{stroke:var(--c1);fill:var(--c1)}.t2{stroke:var(--c2);fill:var(--c2)}.t3{stroke:var(--c3);fill:var(--c3)}.t4{stroke:var(--c4);fill:var(--c4)}.t5{stroke:var(--c5);fill:var(--c5)}.t6{stroke:var(--c6);fill:var(--c6)}
.pt{stroke-width:1;stroke:var(--paper)}.pt.hollow{fill:var(--paper);stroke-width:2}.pt.hollow.t1{stroke:var(--c1)}.pt.hollow.t2{stroke:var(--c2)}.pt.hollow.t3{stroke:var(--c3)}.pt.hollow.t4{stroke:var(--c4)}.pt.hollow.t5{stroke:var(--c5)}.pt.hollow.t6{stroke:var(--c6)}
.more{fill:none;stroke-width:1.5}
.key{display:flex;gap:.2rem 1.6rem;flex-wrap:wrap;font-size:.88rem;margin:.2rem 0 .4rem;max-width:none}.key span{display:inline-flex;align-items:center;gap:.4rem}.key-mark{flex:none}.key .soft{color:var(--soft)}
details{margin:.5rem 0 .2rem}summary{cursor:pointer;color:var(--link);font-size:.92rem;padding:.2rem 0}
.ends{counter-reset:a;padding:0;list-style:none}.ends li{margin:.5rem 0;padding-left:2rem;position:relative}.ends li::before{counter-increment:a;content:counter(a) ".";position:absolute;left:0;font-family:var(--sans);font-weight:600;color:var(--soft)}
.why{color:var(--soft);font-size:.94rem;display:block}
.allowed{list-style:none;padding:0;margin:.8rem 0 1rem}.allowed li{margin:.25rem 0;display:grid;grid-template-columns:10rem 1fr;gap:0 1rem;align-items:baseline;max-width:54rem}
.prov{font-size:.92rem;display:grid;grid-template-columns:11rem 1fr;gap:.35rem 1rem;margin:.6rem 0}.prov dt{font-family:var(--sans);font-weight:600;font-size:.86rem;color:var(--soft);padding-top:.05rem}.prov dd{margin:0;overflow-wrap:anywhere}.prov details{margin:0}.prov summary{padding:0}form p .soft{margin-left:.6rem}
pre{font:500 .82rem/1.5 ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;background:var(--panel);padding:.8rem 1rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.filter{display:flex;gap:.6rem 1rem;flex-wrap:wrap;align-items:end;margin:.6rem 0;font-size:.88rem}.filter[hidden]{display:none}.filter label{display:grid;gap:.15rem;color:var(--soft)}.filter label.tick{display:flex;align-items:center;gap:.4rem;padding-bottom:.35rem}.filter output{margin-left:auto;font-family:var(--sans);color:var(--soft)}
form.files{max-width:46rem}fieldset{border:0;border-top:1px solid var(--rule);padding:.7rem 0 .9rem;margin:0;display:grid;grid-template-columns:14rem 1fr;gap:.3rem 1.2rem}legend{font:600 .9rem var(--sans);padding:0;float:left;grid-column:1/-1}form.files label{display:grid;gap:.2rem;font-size:.86rem;color:var(--soft)}label.tick,form.files>label.tick{display:flex;align-items:baseline;gap:.5rem}form.files>label{border-top:1px solid var(--rule);padding:.8rem 0}.rooms{padding-left:1.1rem}.news li{margin:.5rem 0}.news .why a{display:inline-block;padding:.12rem 0}
.drop{border:1.5px dashed #8b8c8f;padding:1.2rem 1.4rem;background:var(--panel)}.drop.over{border-color:var(--link);border-style:solid}.drop p{margin:.2rem 0 .6rem}.row{display:flex;gap:.7rem;flex-wrap:wrap;align-items:center;margin:.7rem 0}.pick{position:relative;border:1px solid #8b8c8f;background:#fff;padding:.42rem .9rem;font:600 .92rem var(--sans);cursor:pointer;color:var(--ink)}.pick input{position:absolute;inset:0;opacity:0;cursor:pointer;width:100%}.pick:focus-within{outline:2px solid var(--link);outline-offset:2px}progress{width:min(30rem,100%);height:.6rem;accent-color:var(--ink)}textarea{width:100%;min-height:22rem;font:500 .84rem/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre;overflow:auto}.groups{padding:0;list-style:none;max-width:none}.groups li{border-bottom:1px solid var(--rule);padding:.45rem 0;display:flex;gap:.3rem 1rem;flex-wrap:wrap;align-items:baseline;max-width:none}.groups input{flex:0 1 18rem;min-width:10rem}textarea[lang]{min-height:8rem;font:1rem/1.6 var(--serif);white-space:pre-wrap}[hidden]{display:none!important}
input,select,textarea,button{font-size:.92rem;color:var(--ink);background:#fff;border:1px solid #8b8c8f;border-radius:0;padding:.35rem .5rem}
button{cursor:pointer;font-weight:600;padding:.45rem .9rem}button.main{background:var(--ink);color:#fff;border-color:var(--ink)}button:disabled{color:var(--soft);background:var(--panel);border-color:var(--rule);cursor:default}
`;

const TABLES = `
table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
th,td{text-align:left;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;font-size:.82rem;color:var(--soft);vertical-align:bottom}tbody th{font-weight:500;min-width:8.5rem}
th.num,td.num{text-align:right}th.num{min-width:3.4em}td:has(>.chip){min-width:8.5rem}td.num{white-space:nowrap}td.num .soft{margin-left:.5em}td.num:has(>.soft)+td.num{padding-left:1.2rem}td.iv{color:var(--soft)}td.gap,th.gap{padding-left:1.1rem}th.over{border-bottom-color:var(--ink);color:var(--ink)}
tr.sub td,tr.sub th{border-bottom-color:var(--ink);font-size:.86rem;color:var(--soft);padding-top:.9rem;font-family:var(--sans);font-weight:600}
td p,th p{margin:0 0 .3rem}td p:last-child{margin:0}td .soft,.soft{color:var(--soft)}.small{font-size:.88rem}
.tag{font-family:var(--sans);font-size:.8rem;color:var(--soft);margin-right:.35em}
.wrap{overflow-x:auto;max-width:100%}.wrap:focus-visible{outline-offset:4px}.hint,.onpaper{display:none}
.of{margin-bottom:.4rem}.of b{font:600 .8rem var(--sans)}.of p{margin:0}table.tight{width:auto;min-width:min(26rem,100%)}table.gate td{min-width:8rem}table.gate td:last-child{width:40%;min-width:15rem}
table.items td,table.items th{font-size:.86rem;padding-top:.28rem;padding-bottom:.28rem;font-family:var(--sans)}
@media screen and (max-width:46rem){
.half{padding:0 1rem 3rem}h1{font-size:1.4rem;margin-top:1.5rem}.top{gap:.4rem 1.1rem}.verdict{padding:1rem 1.1rem .9rem;margin:0 -1rem;border-left-width:5px}.verdict p{font-size:1.04rem}
.hint{display:block;font-size:.8rem;color:var(--soft);margin:.4rem 0 .1rem}
.wrap.wide{margin-right:-1rem;padding-right:1rem;background:linear-gradient(to right,var(--paper) 40%,transparent),linear-gradient(to left,#c9c3b5,transparent 1.4rem) 100% 0/1.4rem 100% no-repeat;background-attachment:local,scroll}
.wrap.wide table{min-width:42rem}.wrap:not(.wide) :is(th,td){padding-right:.5rem}.wrap:not(.wide) tbody th{min-width:0}.wrap:not(.wide) .gap{padding-left:.3rem}
table.stack,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block}.wrap.wide table.stack{min-width:0}table.stack thead{display:none}.wrap.wide:has(table.stack){background:none}
table.stack tr{display:flex;flex-direction:column;border-bottom:1px solid var(--rule);padding:.6rem 0}table.stack th,table.stack td,table.stack td:last-child{border:0;padding:.12rem 0;width:auto;min-width:0}table.stack td[data-of]::before{content:attr(data-of);display:block;font:600 .8rem var(--sans);color:var(--soft);margin-top:.35rem}table.stack td:empty{display:none}table.gate td[data-of]{order:1}
fieldset{grid-template-columns:minmax(0,1fr);min-width:0}form.files input:not([type=checkbox]){width:100%}form p .soft{margin-left:0;display:block}
.panels{grid-template-columns:1fr}figure>svg.wide{display:none}figure>svg.narrow{display:block;max-width:30rem}
.prov{grid-template-columns:1fr;gap:0}.prov dd{margin-bottom:.5rem}.filter output{margin-left:0}.allowed li{grid-template-columns:1fr;margin:.55rem 0}
}
`;

const PRINT = `
@page{size:A4;margin:17mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.4pt sans-serif;color:#5a5c60}}
@media print{
html{background:#fff;font-size:9.6pt;--paper:#fff}.half{max-width:none;padding:0}
.top,.skip,.contents,.filter,.hint,.noprint,section:has(>ul.noprint),button{display:none!important}
h1{margin-top:0}h2{margin-top:1.6rem;break-after:avoid}h3,summary,figcaption,.key,.note{break-after:avoid}.key{display:block}.key span{margin-right:1.2rem;vertical-align:middle}figure>svg{max-height:190mm}.onpaper{display:block}
.verdict,.draft{background:none;border:1px solid #999;border-left:4px solid var(--ink);break-inside:avoid}.draft{border-left-style:dashed}
figure,tr,p,pre,.ends li,.prov dd,.key,.note{break-inside:avoid}thead{display:table-header-group}tr.sub,table:not(.gate) tbody tr:is(:first-child,:nth-last-child(2)){break-after:avoid}table.tight{break-inside:avoid}table.brief tbody tr:nth-child(n+13){display:none}
.wrap{overflow:visible}table{font-size:8.4pt}th,td{padding-right:.5rem}tbody th{min-width:6rem}td:has(>.chip){min-width:5rem}td.gap,th.gap{padding-left:.6rem}td.num .soft{margin-left:.3em}td.num:has(>.soft)+td.num{padding-left:.5rem}table.gate td{min-width:0}table.gate td:last-child{min-width:0;width:42%}
.chip{-webkit-print-color-adjust:exact;print-color-adjust:exact}svg,.band{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details{display:block}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none;color:var(--ink);font-weight:600}summary::-webkit-details-marker{display:none}
a{color:inherit;text-decoration:none}
pre{background:none;border:1px solid #999}td:target,tr:target>*{background:none;box-shadow:none}
}
`;

/** The style sheet of every page; its digest stands in the content security policy. */
export const STYLE = (BASE + REPORT + TABLES + PRINT).replaceAll("\n", "");
