package nlp
import ("testing";"os";"fmt";"encoding/json";"time")
func TestZZ(t *testing.T){
 b,_:=os.ReadFile(os.Getenv("ART")); var a struct{Text string}; json.Unmarshal(b,&a)
 r,_:=NewReader(); d:=r.Read(a.Text)
 for _,s:=range d.Sentences{ fmt.Print(s.Kind," ",s.Paragraph,": "); for _,k:=range d.Tokens[s.First:s.End]{q:="";if k.Quoted{q="q"};fmt.Printf("%s/%s/%s%s ",k.Text,k.Tag,k.Lemma,q)};fmt.Println()}
 for _,n:=range d.Names{fmt.Print(d.Phrase(n.First,n.End),"; ")}
 st:=time.Now(); for i:=0;i<100;i++{r.Read(a.Text)}; fmt.Println(time.Since(st)/100, len(d.Tokens))
}
