/**
 * All that a page does with script; without it everything is still there to read. Kept as text, not compiled,
 * so that a page has the same bytes wherever it is made.
 */
export const SCRIPT = `(function(){
"use strict";
var root=document.documentElement;
function shown(){
var target=document.getElementById(location.hash.slice(1));
var half=target&&target.closest(".half");
var lang=half?half.lang:root.dataset.lang;
root.lang=lang;
document.title=root.getAttribute("data-title-"+lang)||document.title;
var box=target&&target.closest("details:not([open])");
if(box){box.open=true;target.scrollIntoView();}
}
addEventListener("hashchange",shown);
shown();
addEventListener("beforeprint",function(){document.querySelectorAll("details:not([open])").forEach(function(d){d.open=true;d.dataset.was="shut";});});
addEventListener("afterprint",function(){document.querySelectorAll("details[data-was]").forEach(function(d){d.open=false;delete d.dataset.was;});});
function ready(form){
var rows=Array.prototype.slice.call(form.parentNode.querySelectorAll("tbody tr"));
var said=form.querySelector("output");
var control=function(by){return form.querySelector("[data-by="+by+"]");};
function sift(){
var words=control("text").value.toLowerCase();
var system=control("system"),stratum=control("stratum"),differ=control("differ").checked,n=0;
rows.forEach(function(row){
var keep=(!words||row.textContent.toLowerCase().indexOf(words)>=0)&&(!system||!system.value||row.dataset.system===system.value)&&(!stratum||!stratum.value||row.dataset.stratum===stratum.value)&&(!differ||"differ" in row.dataset);
row.hidden=!keep;if(keep)n++;
});
said.textContent=n+" / "+rows.length+" "+said.dataset.said;
}
form.hidden=false;
form.dataset.ready="";
form.addEventListener("input",sift);
form.addEventListener("submit",function(e){e.preventDefault();});
sift();
}
globalThis.bongsuReady=function(){document.querySelectorAll("form[data-filter]:not([data-ready])").forEach(ready);};
globalThis.bongsuReady();
})();`;
