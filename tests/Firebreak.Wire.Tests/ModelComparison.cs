using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Firebreak.Wire.Tests;

/// <summary>Holds operations against AWS's own service models, as botocore ships them.</summary>
internal static class ModelComparison
{
    /// <summary>The Pythons that can import botocore: Debian's, and the one on the path if it is another.</summary>
    public static async Task<IReadOnlyList<(string Python, string Version)>> JudgesAsync()
    {
        var judges = new List<(string Python, string Version)>();
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            try
            {
                var said = await Command.RunAsync(python, ["-c", "import botocore; print(botocore.__version__)"]);
                if (said.ExitCode == 0 && judges.All(known => known.Version != said.Output.Trim()))
                {
                    judges.Add((python, said.Output.Trim()));
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // not on this machine; the caller fails if none is
            }
        }

        return judges;
    }

    /// <summary>What the models say: counts, contradictions, and what they do not know.</summary>
    public static async Task<Verdict> CompareAsync(string python, IEnumerable<Operation> operations)
    {
        var table = new JsonArray([.. operations.Select(Describe)]);
        var said = await Command.RunAsync(python, ["-c", Script], input: table.ToJsonString(), limit: TimeSpan.FromMinutes(5));
        Assert.True(said.ExitCode == 0, said.Errors);
        return JsonSerializer.Deserialize<Verdict>(said.Output)!;
    }

    private static JsonObject Describe(Operation operation) => new()
    {
        ["service"] = operation.Service.Id,
        ["signing"] = operation.Service.SigningName,
        ["dialect"] = operation.Service.Dialect.ToString(),
        ["version"] = operation.Service.Version,
        ["target"] = operation.Service.Target,
        ["home"] = operation.Service.Home,
        ["account"] = operation.Service.AccountHeader,
        ["host"] = operation.Service.Host,
        ["items"] = operation.Service.Items is { } items ? new JsonObject(items.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))) : null,
        ["op"] = operation.Name,
        ["method"] = operation.Method,
        ["path"] = operation.Path,
        ["in"] = Describe(operation.Input, operation.Service.CamelCase),
        ["out"] = Describe(operation.Output, operation.Service.CamelCase),
    };

    private static JsonNode Describe(Type type, bool camel)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return new JsonObject { ["list"] = Describe(bare.GenericTypeArguments[0], camel) };
        }

        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            Assert.Equal(typeof(string), bare.GenericTypeArguments[0]);
            return new JsonObject { ["map"] = Describe(bare.GenericTypeArguments[1], camel) };
        }

        if (bare.Namespace != typeof(Operation).Namespace + ".Services" && bare != typeof(None))
        {
            return JsonValue.Create(bare.Name);
        }

        var members = new JsonObject();
        foreach (var member in bare.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? (camel ? JsonNamingPolicy.CamelCase.ConvertName(member.Name) : member.Name);
            members[name] = Describe(member.PropertyType, camel);
        }

        return new JsonObject { ["members"] = members };
    }

    private const string Script = """
        import json, re, sys
        import botocore.session
        from botocore.endpoint_provider import EndpointProvider
        session = botocore.session.get_session()
        loader = session.get_component('data_loader')
        partitions = loader.load_data('partitions')
        folders = {'Cost Explorer': 'ce', 'EventBridge': 'events', 'Auto Scaling': 'autoscaling',
                   'Application Auto Scaling': 'application-autoscaling', 'Elastic Beanstalk': 'elasticbeanstalk', 'SFN': 'stepfunctions',
                   'Database Migration Service': 'dms', 'CloudHSM V2': 'cloudhsmv2', 'Global Accelerator': 'globalaccelerator',
                   'Direct Connect': 'directconnect', 'Route 53 Domains': 'route53domains', 'Secrets Manager': 'secretsmanager',
                   'Config Service': 'config', 'S3 Control': 's3control'}
        dialects = {'Query': 'query', 'Ec2': 'ec2', 'Json10': 'json', 'Json11': 'json', 'RestJson': 'rest-json', 'RestXml': 'rest-xml'}
        scalars = {'String': ('string', 'blob'), 'Int32': ('integer',), 'Int64': ('integer', 'long'), 'Boolean': ('boolean',),
                   'Double': ('double', 'float'), 'Decimal': ('double', 'float'), 'DateTimeOffset': ('timestamp',)}
        wrong, unknown, seen, rows, items = [], [], {'operations': 0, 'members': 0, 'hosts': 0}, {}, {}

        def capital(name):
            return name[0].upper() + name[1:]

        def wire(member, shape, dialect, asked):
            said = shape.serialization
            if said.get('location') == 'header':
                return member
            if dialect == 'ec2' and asked:
                return said.get('queryName') or capital(said.get('name', member))
            return said.get('name', member)

        said_in = None

        def compare(where, ours, shape, dialect, asked, top=False, named=None):
            kind = shape.type_name
            if isinstance(ours, str):
                if ours != 'JsonElement' and kind not in scalars.get(ours, ()):
                    wrong.append(f'{where} is {ours} here and {kind} in the model')
            elif 'list' in ours:
                if kind != 'list':
                    wrong.append(f'{where} is a list here and {kind} in the model')
                    return
                item = shape.member.serialization.get('name')
                usual = {'query': (named,) if named else (None, 'member'), 'ec2': ('item',)}.get(dialect)
                if usual and not (dialect == 'ec2' and asked) and (item not in usual or shape.serialization.get('flattened')):
                    wrong.append(f'{where} names its items {item}')
                compare(where + '[]', ours['list'], shape.member, dialect, asked)
            elif 'map' in ours:
                if kind != 'map':
                    wrong.append(f'{where} is a map here and {kind} in the model')
                    return
                names = (shape.key.serialization.get('name', 'key'), shape.value.serialization.get('name', 'value'))
                if dialect == 'query' and (names != ('key', 'value') or shape.serialization.get('flattened')):
                    wrong.append(f'{where} names its entries {names}')
                compare(where + '{}', ours['map'], shape.value, dialect, asked)
            else:
                if kind != 'structure':
                    wrong.append(f'{where} is a record here and {kind} in the model')
                    return
                model = {wire(n, s, dialect, asked): (n, s) for n, s in shape.members.items()}
                for name, ours_member in ours['members'].items():
                    if top and asked and name not in model:
                        # a part of the path: how it is called is not seen on the wire
                        name = next((there for there, (_, s) in model.items()
                                     if s.serialization.get('location') == 'uri' and there.lower() == name.lower()), name)
                    if name not in model:
                        unknown.append(f'{where}.{name}')
                        continue
                    seen['members'] += 1
                    place = model[name][1].serialization.get('location')
                    if place and not (asked and top and (place in ('uri', 'querystring') or (place == 'header' and said_in == model[name][1].serialization['name']))):
                        wrong.append(f'{where}.{name} travels in the {place}')
                    compare(f'{where}.{name}', ours_member, model[name][1], dialect, asked, named=items.get(name))
                if asked:
                    lower = {name.lower() for name in ours['members']}
                    here = {n for there, (n, s) in model.items() if there in ours['members']
                            or (s.serialization.get('location') == 'uri' and there.lower() in lower)}
                    for name in sorted(set(shape.required_members) - here):
                        wrong.append(f'{where} lacks the required {name}')

        def route(where, ours, operation):
            template, _, query = ours['path'].partition('?')
            if ours['method'] != operation.http['method']:
                wrong.append(f"{where} is {ours['method']} here and {operation.http['method']} in the model")
            # how a part of the path is called is not seen on the wire
            same = re.sub(r'\{[^}]*\}', lambda part: part[0].lower(), template.rstrip('/'))
            if same != re.sub(r'\{[^}]*\}', lambda part: part[0].lower(), operation.http['requestUri'].split('?')[0].rstrip('/')):
                wrong.append(f"{where} goes to {template} here and {operation.http['requestUri'].rstrip('/')} in the model")
            shape = operation.input_shape
            members = shape.members if shape else {}
            asked = set(filter(None, operation.http['requestUri'].partition('?')[2].split('&')))
            places = {wire(n, s, 'rest-json', True): s.serialization.get('location') for n, s in members.items()}
            for name in ours['in']['members']:
                if places.get(name) == 'querystring':
                    asked.add(name)
            if asked != set(filter(None, query.split('&'))):
                wrong.append(f'{where} asks {query} here and {sorted(asked)} in the model')

        def host(service, folder, model):
            rules = EndpointProvider(loader.load_service_model(folder, 'endpoint-rule-set-1'), partitions)
            # These answer in one region only, but their rules do not say so; ask them there.
            region = service['home'] if service['service'] in ('Support', 'Global Accelerator', 'Route 53 Domains', 'Marketplace Agreement') else 'ap-northeast-2'
            # Its global door, which leads to the region that answers now; a region of its own is newer.
            region = 'aws-global' if service['service'] == 'Health' else region
            said = rules.resolve_endpoint(Region=region, UseFIPS=False, UseDualStack=False)
            seen['hosts'] += 1
            ours = 'https://' + ('{AccountId}.' if service['account'] else '') + service['host'].replace('{region}', region)
            ahead = {(model.operation_model(op).endpoint or {}).get('hostPrefix', '') for op in asked_of[service['service']] & set(model.operation_names)}
            theirs = said.url.replace('https://', 'https://' + ahead.pop()) if len(ahead) == 1 else said.url
            if theirs != ours:
                wrong.append(f"{service['service']} is at {theirs} in the model and at {ours} here")
            schemes = (said.properties or {}).get('authSchemes') or [{}]
            scope = schemes[0].get('signingRegion') or region
            if (service['home'] or region) != scope:
                wrong.append(f"{service['service']} is signed for {scope} in the model and for {service['home'] or region} here")

        def row(service):
            if service['service'] in rows:
                return rows[service['service']]
            folder = folders.get(service['service'], service['service'].lower().replace(' ', '-'))
            try:
                model = session.get_service_model(folder)
            except Exception as missing:
                unknown.append(f"{service['service']}")
                rows[service['service']] = None
                return None
            rows[service['service']] = model
            about = model.metadata
            protocol = dialects[service['dialect']]
            name = service['service']
            if about['serviceId'] != name:
                wrong.append(f"{name} is {about['serviceId']} in the model")
            if protocol not in about.get('protocols', [about['protocol']]):
                (unknown if name == 'CloudWatch' else wrong).append(f"{name} in {protocol}")
            elif protocol == 'json':
                if about['targetPrefix'] != service['target']:
                    wrong.append(f"{name} has the target {about['targetPrefix']} in the model")
                if service['dialect'] != 'Json' + about['jsonVersion'].replace('.', ''):
                    wrong.append(f"{name} speaks JSON {about['jsonVersion']} in the model")
            elif service['target']:
                wrong.append(f'{name} needs no target')
            if about['apiVersion'] != service['version']:
                wrong.append(f"{name} has the version {about['apiVersion']} in the model")
            if about.get('signingName', about['endpointPrefix']) != service['signing']:
                wrong.append(f"{name} is signed otherwise in the model")
            host(service, folder, model)
            return model

        table = json.load(sys.stdin)
        asked_of = {}
        for ours in table:
            asked_of.setdefault(ours['service'], set()).add(ours['op'])
        for ours in table:
            model = row(ours)
            if model is None:
                continue
            where = ours['service'] + ':' + ours['op']
            items = ours['items'] or {}
            if ours['op'] not in model.operation_names:
                unknown.append(where)
                continue
            seen['operations'] += 1
            operation = model.operation_model(ours['op'])
            dialect = dialects[ours['dialect']]
            said_in = ours['account']
            for side, shape in (('in', operation.input_shape), ('out', operation.output_shape)):
                if shape is None:
                    if ours[side]['members']:
                        unknown.append(f'{where}.{side}')
                else:
                    compare(f'{where}.{side}', ours[side], shape, dialect, side == 'in', top=True)
            if dialect in ('rest-json', 'rest-xml'):
                route(where, ours, operation)
        print(json.dumps({'Operations': seen['operations'], 'Members': seen['members'], 'Hosts': seen['hosts'],
                          'Wrong': wrong, 'Unknown': unknown}))
        """;

    /// <summary>What the models said.</summary>
    /// <param name="Operations">Operations that were found in the models.</param>
    /// <param name="Members">Members whose wire names and kinds were compared.</param>
    /// <param name="Hosts">Services whose host and signing region were compared.</param>
    /// <param name="Wrong">Where table and model contradict each other.</param>
    /// <param name="Unknown">What the models do not know: a slip, or newer than they are.</param>
    internal sealed record Verdict(
        int Operations, int Members, int Hosts, IReadOnlyList<string> Wrong, IReadOnlyList<string> Unknown);
}
