
import django.db.models.deletion
import facultativo.comun.fields
import facultativo.documentos.states
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('expediente', '0001_initial'),
        ('plantel', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Documento',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pedido', models.CharField(choices=[('constancia_vigencia', 'constancia de vigencia'), ('asignacion_nss', 'documento de tu NSS'), ('tarjeta_nss', 'tarjeta de tu NSS'), ('alta_umf', 'registro en tu clínica'), ('carnet', 'carnet'), ('constancia_curp', 'constancia de CURP'), ('respuesta_imss', 'respuesta del IMSS'), ('cfdi_nomina', 'recibo de nómina'), ('desconocido', 'documento sin reconocer')], max_length=20)),
                ('tipo', models.CharField(choices=[('constancia_vigencia', 'constancia de vigencia'), ('asignacion_nss', 'documento de tu NSS'), ('tarjeta_nss', 'tarjeta de tu NSS'), ('alta_umf', 'registro en tu clínica'), ('carnet', 'carnet'), ('constancia_curp', 'constancia de CURP'), ('respuesta_imss', 'respuesta del IMSS'), ('cfdi_nomina', 'recibo de nómina'), ('desconocido', 'documento sin reconocer')], default=facultativo.documentos.states.TipoPapel['DESCONOCIDO'], max_length=20)),
                ('origen', models.CharField(blank=True, max_length=10)),
                ('estado', models.CharField(choices=[('recibido', 'recibido'), ('adjunto', 'adjunto'), ('por_revisar', 'por_revisar'), ('rechazado', 'rechazado'), ('fallido', 'fallido'), ('sustituido', 'sustituido'), ('infectado', 'infectado')], default=facultativo.documentos.states.EstadoDocumento['RECIBIDO'], max_length=12)),
                ('clave', models.CharField(max_length=64)),
                ('nombre_original', facultativo.comun.fields.JSONCifrado(blank=True, default=str)),
                ('tamano', models.PositiveIntegerField()),
                ('paginas', models.PositiveSmallIntegerField(default=0)),
                ('error', models.CharField(blank=True, max_length=300)),
                ('motivo', models.CharField(blank=True, max_length=300)),
                ('hallazgos_json', facultativo.comun.fields.JSONCifrado(blank=True, null=True)),
                ('recibido_at', models.DateTimeField()),
                ('recibido_por', models.CharField(max_length=80)),
                ('leido_at', models.DateTimeField(blank=True, null=True)),
                ('leido_por', models.CharField(blank=True, max_length=80)),
                ('revisado_at', models.DateTimeField(blank=True, null=True)),
                ('revisado_por', models.CharField(blank=True, max_length=80)),
                ('expediente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='expediente.expediente')),
                ('plantel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plantel.plantel')),
            ],
        ),
        migrations.CreateModel(
            name='Correccion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campo', models.CharField(blank=True, max_length=30)),
                ('dice', facultativo.comun.fields.JSONCifrado()),
                ('hecha_at', models.DateTimeField()),
                ('hecha_por', models.CharField(max_length=80)),
                ('documento', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='correcciones', to='documentos.documento')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Lectura',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('campo', models.CharField(max_length=30)),
                ('valor', facultativo.comun.fields.JSONCifrado(null=True)),
                ('confianza', models.FloatField()),
                ('fuente', models.CharField(max_length=20)),
                ('pagina', models.PositiveSmallIntegerField(default=1)),
                ('caja', models.JSONField(blank=True, null=True)),
                ('elegida', models.BooleanField(default=False)),
                ('documento', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lecturas', to='documentos.documento')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PaginaDocumento',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('numero', models.PositiveSmallIntegerField()),
                ('ancho', models.FloatField()),
                ('alto', models.FloatField()),
                ('clave', models.CharField(max_length=64)),
                ('documento', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imagenes', to='documentos.documento')),
            ],
            options={
                'ordering': ['numero'],
            },
        ),
        migrations.CreateModel(
            name='Subida',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('clave', models.UUIDField(unique=True)),
                ('para', models.CharField(max_length=30)),
                ('huella', models.CharField(max_length=64)),
                ('nombre', facultativo.comun.fields.JSONCifrado(blank=True, default=str)),
                ('tamano', models.PositiveIntegerField()),
                ('llegados', models.PositiveIntegerField(default=0)),
                ('avanzada_at', models.DateTimeField()),
                ('avanzada_por', models.CharField(max_length=80)),
                ('expediente', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='expediente.expediente')),
            ],
        ),
        migrations.CreateModel(
            name='Parte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('desde', models.PositiveIntegerField()),
                ('datos', facultativo.comun.fields.BytesCifrados()),
                ('subida', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partes', to='documentos.subida')),
            ],
            options={
                'ordering': ['desde'],
            },
        ),
        migrations.AddIndex(
            model_name='documento',
            index=models.Index(fields=['expediente', '-recibido_at'], name='documento_del_expediente'),
        ),
        migrations.AddIndex(
            model_name='documento',
            index=models.Index(condition=models.Q(('estado__in', (facultativo.documentos.states.EstadoDocumento['POR_REVISAR'], facultativo.documentos.states.EstadoDocumento['INFECTADO']))), fields=['plantel', 'recibido_at'], name='documento_por_revisar'),
        ),
        migrations.AddIndex(
            model_name='documento',
            index=models.Index(condition=models.Q(('estado', facultativo.documentos.states.EstadoDocumento['RECIBIDO'])), fields=['recibido_at'], name='documento_sin_leer'),
        ),
        migrations.AddConstraint(
            model_name='documento',
            constraint=models.UniqueConstraint(fields=('expediente', 'clave'), name='documento_unico'),
        ),
        migrations.AddConstraint(
            model_name='documento',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('leido_at__isnull', True), ('leido_por', '')), models.Q(('leido_at__isnull', False), models.Q(('leido_por', ''), _negated=True)), _connector='OR'), name='documento_leido_pareja'),
        ),
        migrations.AddConstraint(
            model_name='documento',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('revisado_at__isnull', True), ('revisado_por', '')), models.Q(('revisado_at__isnull', False), models.Q(('revisado_por', ''), _negated=True)), _connector='OR'), name='documento_revisado_pareja'),
        ),
        migrations.AddConstraint(
            model_name='lectura',
            constraint=models.UniqueConstraint(condition=models.Q(('elegida', True)), fields=('documento', 'campo'), name='lectura_elegida_unica'),
        ),
        migrations.AddConstraint(
            model_name='paginadocumento',
            constraint=models.UniqueConstraint(fields=('documento', 'numero'), name='pagina_unica'),
        ),
        migrations.AddIndex(
            model_name='subida',
            index=models.Index(fields=['avanzada_at'], name='subida_olvidada'),
        ),
        migrations.AddConstraint(
            model_name='subida',
            constraint=models.UniqueConstraint(fields=('expediente', 'para'), name='subida_una_por_lugar'),
        ),
        migrations.AddConstraint(
            model_name='subida',
            constraint=models.CheckConstraint(condition=models.Q(('llegados__lte', models.F('tamano'))), name='subida_no_se_pasa'),
        ),
        migrations.AddConstraint(
            model_name='parte',
            constraint=models.UniqueConstraint(fields=('subida', 'desde'), name='parte_unica'),
        ),
    ]
